package org.breakingfree.podcast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Cue;
import org.breakingfree.transcripts.Transcript;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What can be found of a show: the show, each episode, and each half minute of its transcript, which opens at its
/// second.
final class PodcastSearch {

    private PodcastSearch() {}

    /// Whoever looks for a podcast finds the show, whatever its episodes are about.
    static List<SearchDocument> documents(Show show) {
        return Stream.of(Language.values())
                .map(language -> new SearchDocument(
                                "page",
                                Podcasts.SHOW_TOPIC + ":" + show.guid(),
                                language,
                                show.address(),
                                show.title(),
                                Messages.text(language, "podcast.search") + " "
                                        + show.about().summary())
                        .times(2))
                .toList();
    }

    static List<SearchDocument> documents(Episode episode, Contents contents) {
        var documents = new ArrayList<SearchDocument>();
        var chapters = contents.chapters().stream().map(Chapter::title).toList();
        documents.add(new SearchDocument(
                "episode",
                episode.subject(),
                language(contents.transcript()),
                episode.address(),
                episode.title(),
                episode.summary() + " " + String.join(" · ", chapters)));
        for (var transcript : contents.transcripts()) {
            for (var passage : transcript.passages()) {
                var first = passage.getFirst();
                var words = passage.stream().map(Cue::words).toList();
                documents.add(new SearchDocument(
                        "transcript",
                        episode.subject(),
                        language(transcript),
                        episode.address() + "?t=" + first.seconds() + "#t=" + first.seconds(),
                        episode.title() + " · " + first.clock(),
                        String.join(" ", words)));
            }
        }
        return documents;
    }

    private static Language language(Transcript transcript) {
        return transcript.language().equals("es") ? Language.ES : Language.EN;
    }
}
