package org.breakingfree.podcast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Cue;
import org.breakingfree.transcripts.Transcript;
import org.jspecify.annotations.Nullable;

/// A transcript as a page shows it: by chapter, with the parts marked that a content note is about, each with a way
/// past
/// it.
public final class EpisodeText {

    private final Transcript transcript;
    private final List<Part> parts;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private String speaker = "";

    private EpisodeText(Transcript transcript, List<Part> parts) {
        this.transcript = transcript;
        this.parts = parts;
    }

    /// A part that a note is about.
    ///
    /// @param id of its beginning in the text
    /// @param past where the text goes on after it: `#t=308`
    public record Part(String id, ContentNote note, String past) {}

    /// @param id of the chapter's heading; null when the same moment has it already
    public record Section(Chapter chapter, @Nullable String id, List<Passage> passages) {}

    /// A paragraph.
    ///
    /// @param speaker when it is another than in the paragraph before; empty otherwise, and when nobody is named
    /// @param begins the part that begins with it, or null
    /// @param noted whether a note is about some of it
    public record Passage(
            String speaker, List<Said> said, @Nullable Part begins, boolean noted) {

        public Cue first() {
            return said.getFirst().cue();
        }
    }

    /// @param id of its place; null when something that begins in the same moment has it already
    public record Said(Cue cue, @Nullable String id) {}

    /// The parts of an episode that notes are about, in the order of the notes.
    static List<Part> parts(Contents contents, Transcript transcript) {
        var parts = new ArrayList<Part>();
        for (var note : contents.notes()) {
            if (note.isPart()) {
                var past = transcript.cues().stream()
                        .filter(cue -> cue.startMillis() >= note.endSeconds() * 1000)
                        .findFirst()
                        .map(cue -> "#" + id(cue.seconds()))
                        .orElse("#sources");
                parts.add(new Part("note-" + (parts.size() + 1), note, past));
            }
        }
        return parts;
    }

    static List<Section> sections(Contents contents, Transcript transcript) {
        var text = new EpisodeText(transcript, parts(contents, transcript));
        return text.sections(contents.chapters());
    }

    private List<Section> sections(List<Chapter> chapters) {
        return transcript.sections(chapters).stream()
                .map(section -> new Section(
                        section.chapter(),
                        free("" + section.chapter().seconds()),
                        section.paragraphs().stream().map(this::passage).toList()))
                .toList();
    }

    private Passage passage(Transcript.Paragraph paragraph) {
        var first = paragraph.first();
        var within = parts.stream()
                .filter(part -> paragraph.cues().stream().anyMatch(cue -> isIn(cue, part.note())))
                .toList();
        var begins =
                within.stream().filter(part -> begun.add(part.id())).findFirst().orElse(null);
        var named = first.speaker().equals(speaker) ? "" : first.speaker();
        speaker = first.speaker();
        var said = paragraph.cues().stream()
                .map(cue -> new Said(cue, free(cue.seconds())))
                .toList();
        return new Passage(named, said, begins, !within.isEmpty());
    }

    /// Cues end a little before and after what a note names; what lies mostly in it is in it.
    private static boolean isIn(Cue cue, ContentNote note) {
        var middle = (cue.startMillis() + cue.endMillis()) / 2;
        return middle >= note.startSeconds() * 1000 && middle < note.endSeconds() * 1000;
    }

    private static String id(String seconds) {
        return "t=" + seconds;
    }

    private @Nullable String free(String seconds) {
        return ids.add(id(seconds)) ? id(seconds) : null;
    }
}
