package org.breakingfree.library;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.breakingfree.feeds.Feed;
import org.breakingfree.library.CarriedEpisode.Person;
import org.breakingfree.polling.KnownFeed.Terms;
import org.breakingfree.polling.KnownItem;
import org.breakingfree.polling.Polled;
import org.breakingfree.text.SafeUrl;
import org.jspecify.annotations.Nullable;

/// An episode as its feed lists it, made fit to be stored: texts plain or sanitized, addresses whole and of the web.
///
/// Of a locked show only its name, its length and where it lies are kept, since its publisher allows no more.
///
/// @param name random: names it in addresses
public record Incoming(
        String name,
        KnownItem known,
        String title,
        String summary,
        String notes,
        String link,
        String sound,
        String soundType,
        @Nullable Long soundLength,
        @Nullable Long seconds,
        @Nullable Integer season,
        @Nullable Integer episode,
        String type,
        boolean explicit,
        String chapters,
        List<Queue.TranscriptLink> transcripts,
        List<Person> persons) {

    private static final Set<String> TYPES = Set.of("full", "trailer", "bonus");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,60}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final int MOST_PARTS = 30;
    private static final int TITLE = 300;
    private static final int SUMMARY = 400;

    /// What a feed says of its show.
    public record Described(String title, String author, String summary, String site, String language, String picture) {

        static Described of(Feed feed) {
            return new Described(
                    PlainWords.line(feed.title(), TITLE),
                    PlainWords.line(feed.author(), TITLE),
                    PlainWords.ofHtml(feed.description(), 1_000),
                    web(feed.link()),
                    tag(feed.language()),
                    web(feed.image()));
        }
    }

    /// @param feed where it came from; links in its notes begin there
    static Incoming of(Polled.Item item, String feed, Terms terms) {
        var episode = item.episode();
        var isFree = terms == Terms.FREE;
        var enclosure =
                episode.enclosures().isEmpty() ? null : episode.enclosures().getFirst();
        return new Incoming(
                RandomName.ofEpisode(),
                item.known(),
                title(episode),
                isFree ? PlainWords.ofHtml(episode.description(), SUMMARY) : "",
                isFree ? ShowNotes.safe(episode.description(), feed) : "",
                web(episode.link()),
                web(item.known().sound()),
                enclosure == null ? "" : mediaType(enclosure.type()),
                enclosure == null ? null : positive(enclosure.length()),
                positive(episode.duration()),
                episode.season(),
                episode.number(),
                TYPES.contains(Objects.requireNonNullElse(episode.episodeType(), "")) ? episode.episodeType() : "full",
                Boolean.TRUE.equals(episode.explicit()),
                isFree ? web(episode.chaptersAddress()) : "",
                isFree ? transcripts(episode) : List.of(),
                isFree ? persons(episode) : List.of());
    }

    /// The same under the name that it has here already.
    Incoming named(String other) {
        return new Incoming(
                other,
                known,
                title,
                summary,
                notes,
                link,
                sound,
                soundType,
                soundLength,
                seconds,
                season,
                episode,
                type,
                explicit,
                chapters,
                transcripts,
                persons);
    }

    /// The day stands for a title where there is none.
    private static String title(Feed.Episode episode) {
        var title = PlainWords.line(episode.title(), TITLE);
        return title.isEmpty() && episode.published() != null
                ? episode.published().toString().substring(0, 10)
                : title;
    }

    private static List<Queue.TranscriptLink> transcripts(Feed.Episode episode) {
        return episode.transcripts().stream()
                .map(link ->
                        new Queue.TranscriptLink(web(link.address()), mediaType(link.type()), tag(link.language())))
                .filter(link -> !link.address().isEmpty())
                .limit(MOST_PARTS)
                .toList();
    }

    private static List<Person> persons(Feed.Episode episode) {
        return episode.persons().stream()
                .map(person -> new Person(PlainWords.line(person.name(), 128), PlainWords.line(person.role(), 60)))
                .filter(person -> !person.person().isEmpty())
                .limit(MOST_PARTS)
                .toList();
    }

    private static String web(@Nullable String address) {
        return address == null ? "" : SafeUrl.parse(address).map(SafeUrl::value).orElse("");
    }

    private static String mediaType(@Nullable String type) {
        var bare = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return MEDIA_TYPE.matcher(bare).matches() ? bare : "";
    }

    private static String tag(@Nullable String written) {
        var small =
                written == null ? "" : written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return LANGUAGE.matcher(small).matches() ? small : "";
    }

    private static @Nullable Long positive(@Nullable Long number) {
        return number == null || number <= 0 ? null : number;
    }
}
