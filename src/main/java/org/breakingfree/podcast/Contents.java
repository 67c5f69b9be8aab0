package org.breakingfree.podcast;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.breakingfree.media.MediaFile;
import org.breakingfree.text.Source;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Transcript;

/// What is inside an episode.
///
/// @param chapters in their order, the first at the beginning
/// @param sources where the facts in it were read
/// @param people who speak in it or made it; empty when they are the show's
/// @param renditions its sound, that of the feed first
/// @param transcripts its words, those that are spoken first; the others are translations
public record Contents(
        List<Chapter> chapters,
        List<ContentNote> notes,
        List<Source> sources,
        List<Person> people,
        List<Soundbite> soundbites,
        List<Rendition> renditions,
        List<Transcript> transcripts) {

    /// The words as they are spoken.
    public Transcript transcript() {
        return transcripts.getFirst();
    }

    public Optional<Transcript> transcript(String language) {
        return transcripts.stream()
                .filter(transcript -> transcript.language().equals(language))
                .findFirst();
    }

    /// The same with its sounds under other names.
    ///
    /// @param files in the order of [#renditions]
    Contents withNames(List<MediaFile> files) {
        var named = IntStream.range(0, files.size())
                .mapToObj(i -> renditions.get(i).named(files.get(i).name()))
                .toList();
        return new Contents(chapters, notes, sources, people, soundbites, named, transcripts);
    }

    /// Whether a word or a sound of it is explicit, as directories call it.
    boolean isExplicit() {
        return ContentNote.isExplicit(notes);
    }
}
