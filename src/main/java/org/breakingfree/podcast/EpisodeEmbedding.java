package org.breakingfree.podcast;

import io.javalin.http.GoneResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breakingfree.embedding.Embedding;
import org.breakingfree.embedding.Frame;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Visit;

/// An episode, for programs that ask how to embed it.
public record EpisodeEmbedding(Podcasts podcasts) implements Embedding.Source {

    static final int HEIGHT = 480;

    private static final int WIDTH = 640;
    private static final Pattern PAGE = Pattern.compile("/listen/([^/]+)/([^/]+)");

    @Override
    public Optional<Embedding> find(Visit page) {
        var path = PAGE.matcher(page.chrome().path());
        if (!path.matches()) {
            return Optional.empty();
        }
        return switch (podcasts.find(path.group(1), path.group(2))) {
            case Found.Published(var _, var episode, var _) ->
                Optional.of(new Embedding(episode.title(), frame(page.chrome(), episode), WIDTH, HEIGHT));
            case Found.Withdrawn() -> throw new GoneResponse();
            case Found.Moved _, Found.Unknown _ -> Optional.empty();
        };
    }

    static Frame frame(Chrome chrome, Episode episode) {
        return new Frame(
                chrome.absolute(chrome.language(), episode.embedAddress()), chrome.text("podcast.embed.frame"));
    }
}
