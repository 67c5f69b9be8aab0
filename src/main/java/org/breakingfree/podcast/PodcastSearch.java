package org.breakingfree.podcast;

import java.util.ArrayList;
import java.util.List;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;

/// What can be found of an episode: the episode itself, and each half minute of its transcript, which
/// opens at its second.
final class PodcastSearch {

    private PodcastSearch() {}

    static List<SearchDocument> documents(Episode episode, Contents contents) {
        var language = contents.transcript().language().equals("es") ? Language.ES : Language.EN;
        var documents = new ArrayList<SearchDocument>();
        var chapters = contents.chapters().stream().map(Chapter::title).toList();
        documents.add(new SearchDocument(
                "episode",
                episode.subject(),
                language,
                episode.address(),
                episode.title(),
                episode.summary() + " " + String.join(" · ", chapters)));
        for (var passage : contents.transcript().passages()) {
            var words = passage.stream().map(Cue::words).toList();
            documents.add(new SearchDocument(
                    "transcript",
                    episode.subject(),
                    language,
                    episode.address() + "?t=" + passage.getFirst().seconds() + "#t="
                            + passage.getFirst().seconds(),
                    episode.title() + " · " + passage.getFirst().clock(),
                    String.join(" ", words)));
        }
        return documents;
    }
}
