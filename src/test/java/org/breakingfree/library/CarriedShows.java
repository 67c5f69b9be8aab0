package org.breakingfree.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.audit.Actor;
import org.breakingfree.db.Database;
import org.breakingfree.feeds.Feed;
import org.breakingfree.feeds.FeedReader;
import org.breakingfree.polling.KnownFeed;
import org.breakingfree.polling.KnownItem;
import org.breakingfree.polling.Polled;
import org.breakingfree.transcripts.Cue;
import org.jspecify.annotations.Nullable;

/// Shows made up for tests, put into the queue and through it as the poller and an editor do.
public final class CarriedShows {

    static final Actor EDITOR = new Actor.Job("test");

    static final List<Cue> WORDS = List.of(
            new Cue(0, 4_000, "Ada", "Good morning and welcome."),
            new Cue(4_000, 9_500, "Ada", "Today we read the law about juniper hedges."),
            new Cue(41_000, 45_000, "Grace", "A hedge is a wall that breathes."));

    private final Database db;
    private final Clock clock;
    private final Queue queue;
    private final LibraryMemory memory;
    private @Nullable Connection turn;

    public CarriedShows(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
        queue = new Queue(db, clock, publisher());
        memory = new LibraryMemory(db, clock);
    }

    /// Takes the right to poll, so that a running site asks nobody for these feeds. It ends with the database.
    public CarriedShows unasked() {
        try {
            turn = PollingTurn.take(db);
            assertThat(turn).as("nobody polls yet").isNotNull();
        } catch (SQLException lost) {
            throw new AssertionError(lost);
        }
        return this;
    }

    /// A publisher that offers the same few words for everything.
    Publisher publisher() {
        return new Publisher() {
            @Override
            public List<Cue> words(List<Queue.TranscriptLink> links, String language) {
                return links.isEmpty() ? List.of() : WORDS;
            }

            @Override
            public List<String> servers(SoundLink sound) {
                return List.of(sound.origin(), "https://further.example");
            }
        };
    }

    Queue queue() {
        return queue;
    }

    LibraryMemory memory() {
        return memory;
    }

    /// Names a feed; what the poller would ask for.
    KnownFeed name(String address) {
        queue.add(FeedAddress.parse(address).orElseThrow(), EDITOR);
        return known(address);
    }

    KnownFeed known(String address) {
        return memory.due(clock.instant().plus(Duration.ofDays(3_650)), 10_000).stream()
                .filter(feed -> feed.address().equals(URI.create(address)))
                .findFirst()
                .orElseThrow();
    }

    static Feed read(String xml) {
        var reading = FeedReader.read(
                xml.getBytes(java.nio.charset.StandardCharsets.UTF_8), URI.create("https://show.example/feed.xml"), "");
        return ((FeedReader.Reading.Read) reading).feed();
    }

    public static String feed(String title, String... items) {
        return """
                <rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"
                     xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
                <title>%s</title><link>https://www.show.example/</link><language>en-us</language>
                <itunes:author>The makers of it</itunes:author>
                <description>&lt;p&gt;Hedges, week by week.&lt;/p&gt;</description>
                %s</channel></rss>
                """.formatted(title, String.join("\n", items));
    }

    public static String item(String guid, String title, String notes) {
        return """
                <item><guid>%1$s</guid><title>%2$s</title><description><![CDATA[%3$s]]></description>
                <link>https://www.show.example/%1$s</link><pubDate>Fri, 13 Nov 2026 10:00:00 GMT</pubDate>
                <enclosure url="http://sound.example/%1$s.mp3" length="23500000" type="audio/mpeg"/>
                <itunes:duration>1834</itunes:duration>
                <podcast:person role="host">Ada</podcast:person>
                <podcast:transcript url="https://sound.example/%1$s.vtt" type="text/vtt"/></item>
                """.formatted(guid, title, notes);
    }

    /// What is remembered of an item, as simple as can be.
    static KnownItem known(Feed.Episode episode, KnownItem.State state) {
        return new KnownItem(
                String.valueOf(episode.guid()),
                episode.guid(),
                episode.enclosures().isEmpty()
                        ? null
                        : episode.enclosures().getFirst().address(),
                episode.title(),
                null,
                "content " + episode,
                "words " + episode.title() + episode.description(),
                episode.published() == null ? Instant.EPOCH : episode.published(),
                state);
    }

    static Polled.Item item(Feed.Episode episode) {
        return new Polled.Item(known(episode, KnownItem.State.LISTED), episode);
    }

    /// Stores what the poller concludes from a document: what is new, what changed, what is gone.
    void poll(KnownFeed before, String xml) {
        poll(before, KnownFeed.Terms.FREE, xml);
    }

    void poll(KnownFeed before, KnownFeed.Terms terms, String xml) {
        var show = read(xml);
        var remembered = memory.items(before);
        var added = new ArrayList<Polled.Item>();
        var changed = new ArrayList<Polled.Change>();
        for (var episode : show.episodes()) {
            var now = item(episode);
            remembered.stream()
                    .filter(item -> item.identity().equals(now.known().identity()))
                    .findFirst()
                    .ifPresentOrElse(
                            item -> {
                                if (!item.contentHash().equals(now.known().contentHash())
                                        || item.state() == KnownItem.State.WITHDRAWN) {
                                    changed.add(new Polled.Change(item, now));
                                }
                            },
                            () -> added.add(now));
        }
        var withdrawn = remembered.stream()
                .filter(item -> item.state() == KnownItem.State.LISTED)
                .filter(item -> show.episodes().stream()
                        .noneMatch(episode -> item.identity().equals(episode.guid())))
                .map(item -> new KnownItem(
                        item.identity(),
                        item.guid(),
                        item.sound(),
                        item.title(),
                        item.day(),
                        item.contentHash(),
                        item.wordsHash(),
                        item.publishedAt(),
                        KnownItem.State.WITHDRAWN))
                .toList();
        var after = new KnownFeed(
                before.id(),
                before.address(),
                KnownFeed.State.POLLING,
                terms,
                new KnownFeed.Answer(
                        "\"e\"", "", "hash " + xml.hashCode(), before.answer().pauses()),
                clock.instant().plusSeconds(3_600),
                KnownFeed.Trouble.NONE,
                null,
                show.title());
        memory.store(before, new Polled.Read(after, show, added, changed, withdrawn, List.of(), List.of(), List.of()));
    }

    /// Names a feed, reads it and lets all of it through.
    ///
    /// @return the addresses of the pages there are then
    public List<String> carry(String address, String xml) {
        poll(name(address), xml);
        letAll();
        return library().addresses();
    }

    /// Lets everything through that waits.
    void letAll() {
        for (var episode : queue.in(CarriedEpisode.State.WAITING, 1_000)) {
            var letting = queue.let(episode.number(), Queue.Story.NOBODYS, "", EDITOR);
            if (letting != Queue.Letting.DONE && letting != Queue.Letting.DONE_WITH_WORDS) {
                throw new AssertionError(letting);
            }
        }
    }

    Library library() {
        return new Library(db);
    }
}
