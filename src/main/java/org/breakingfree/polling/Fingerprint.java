package org.breakingfree.polling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.breakingfree.feeds.Feed;
import org.jspecify.annotations.Nullable;

/// A hash of what a feed or an episode says, whatever else is in the document around it.
///
/// What is not said leaves no trace, so that episodes do not all seem changed on the day on which we learn to read one
/// thing more.
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(String text) {
        return new Fingerprint().with("text", text).hex();
    }

    /// Of the show and of all episodes in the document.
    static String of(Feed feed) {
        var print = new Fingerprint()
                .with("title", feed.title())
                .with("link", feed.link())
                .with("description", feed.description())
                .with("language", feed.language())
                .with("image", feed.image())
                .with("author", feed.author())
                .with("explicit", feed.explicit())
                .with("type", feed.type())
                .with("guid", feed.guid())
                .with("locked", feed.locked())
                .with("moved", feed.newAddress())
                .with("next", feed.nextPage());
        feed.fundings()
                .forEach(funding -> print.with("funding", funding.address()).with("for", funding.text()));
        feed.episodes()
                .forEach(episode -> print.with("guid", episode.guid())
                        .with("blocked", episode.isBlocked() ? true : null)
                        .with("episode", everything(episode)));
        return print.hex();
    }

    /// Of everything an episode says, but not of its guid.
    static String everything(Feed.Episode episode) {
        return new Fingerprint().withWords(episode).withAddresses(episode).hex();
    }

    /// Of what is left when its texts, pictures and sound are moved to another server.
    static String words(Feed.Episode episode) {
        return new Fingerprint().withWords(episode).hex();
    }

    private Fingerprint withWords(Feed.Episode episode) {
        with("title", episode.title())
                .with("published", episode.published())
                .with("description", episode.description())
                .with("duration", episode.duration())
                .with("season", episode.season())
                .with("number", episode.number())
                .with("type", episode.episodeType())
                .with("explicit", episode.explicit());
        episode.chapters().forEach(chapter -> with("chapter", chapter.start()).with("called", chapter.title()));
        episode.persons().forEach(person -> with("person", person.name()).with("as", person.role()));
        return this;
    }

    private Fingerprint withAddresses(Feed.Episode episode) {
        with("link", episode.link()).with("image", episode.image()).with("chapters", episode.chaptersAddress());
        episode.enclosures()
                .forEach(sound -> with("sound", sound.address())
                        .with("type", sound.type())
                        .with("length", sound.length()));
        episode.transcripts()
                .forEach(words -> with("transcript", words.address())
                        .with("type", words.type())
                        .with("language", words.language()));
        return this;
    }

    private Fingerprint with(String name, @Nullable Object value) {
        if (value != null) {
            for (var part : List.of(name, value.toString())) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
        }
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
