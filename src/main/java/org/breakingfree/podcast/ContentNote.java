package org.breakingfree.podcast;

import java.util.List;
import org.breakingfree.transcripts.Timecode;
import org.breakingfree.web.Chrome;
import org.jspecify.annotations.Nullable;

/// What a listener should know before pressing play.
///
/// @param grade how far it goes: `mention`, `description` or `detail`
/// @param subject what it is about, one of [#SUBJECTS]
/// @param words one or two sentences
/// @param startMillis where it begins; null, as is `endMillis`, when the whole episode is meant
public record ContentNote(
        String grade,
        String subject,
        String words,
        @Nullable Integer startMillis,
        @Nullable Integer endMillis) {

    /// What a note can be about: words that are known, so that they can be said in every language.
    static final List<String> SUBJECTS = List.of(
            "aggression", "bought-and-sold", "child-abuse", "drugs", "self-harm", "sexual-violence", "violence");

    /// Whether one of them says that something is told in detail.
    static boolean isExplicit(List<ContentNote> notes) {
        return notes.stream().anyMatch(note -> note.grade().equals("detail"));
    }

    /// What it is about, in a word or two, in the visitor's language.
    public String subject(Chrome chrome) {
        return chrome.text("podcast.noted", chrome.text("podcast.subject." + subject));
    }

    /// Whether it marks a part that can be skipped.
    public boolean isPart() {
        return startMillis != null && endMillis != null;
    }

    /// In a word or two, for where there is room for no more.
    public String heading(Chrome chrome) {
        var words = subject(chrome);
        return isPart() ? words + ", " + startClock() + "–" + endClock() : words;
    }

    public int startSeconds() {
        return startMillis == null ? 0 : startMillis / 1000;
    }

    public int endSeconds() {
        return endMillis == null ? 0 : endMillis / 1000;
    }

    public String startClock() {
        return Timecode.clock(startSeconds() * 1000);
    }

    public String endClock() {
        return Timecode.clock(endSeconds() * 1000);
    }
}
