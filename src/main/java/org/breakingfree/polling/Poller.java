package org.breakingfree.polling;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.breakingfree.polling.Documents.Document;
import org.breakingfree.polling.KnownFeed.Answer;
import org.breakingfree.polling.KnownFeed.State;
import org.breakingfree.polling.KnownFeed.Trouble;
import org.breakingfree.polling.Polled.Why;

/// Asks for a feed once, and says what follows from what came back. It may be used by many threads at once.
public final class Poller implements AutoCloseable {

    /// An editor reads no more, and a feed may give cause for thousands.
    private static final int MOST_NOTES = 50;

    private final FeedFetcher fetcher;
    private final Documents documents;
    private final PublicAddresses addresses;
    private final FetchLimits limits;
    private final Clock clock;
    private final DoubleSupplier chance;

    /// @param name who asks and how to reach us, for the header `User-Agent`
    /// @param chance numbers from 0 to 1, by which feeds drift apart
    public Poller(PublicAddresses addresses, FetchLimits limits, String name, Clock clock, DoubleSupplier chance) {
        this.addresses = addresses;
        this.limits = limits;
        this.clock = clock;
        this.chance = chance;
        fetcher = new FeedFetcher(addresses, limits, name, clock);
        documents = new Documents(fetcher);
    }

    /// Takes a minute or two at most, and hardly ever more than a second.
    ///
    /// @param items what is remembered of its items; asked for only if the feed says something new
    public Polled poll(KnownFeed known, Supplier<List<KnownItem>> items) throws InterruptedException {
        var last = known.answer();
        return switch (documents.ask(known.address(), new Fetched.Validators(last.etag(), last.lastModified()))) {
            case Document.Taken taken -> taken(known, taken, items);
            case Document.NotTaken(var instead) -> notTaken(known, instead);
        };
    }

    /// Asks for something that a feed points to, such as a transcript.
    public Attached attached(URI address) {
        return switch (fetcher.fetch(address, Fetched.Validators.NONE)) {
            case Fetched.Body body -> attached(body);
            case Fetched.Failed failed -> new Attached.NotTaken(sentence(failed.reason()));
            case Fetched.Gone _ -> new Attached.NotTaken(sentence("its publisher says that it is gone for good"));
            case Fetched.Unchanged _ -> throw new IllegalStateException("nothing was known that could be unchanged");
        };
    }

    private static Attached attached(Fetched.Body body) {
        try (var packed = body.packed()) {
            return new Attached.Taken(body.at(), packed.unpacked(), body.contentType());
        } catch (IOException notUnpacked) {
            return new Attached.NotTaken(sentence(String.valueOf(notUnpacked.getMessage())));
        }
    }

    /// The addresses by which a listener comes to a sound, the one in the feed first, as far as they can be followed.
    /// The sound itself is not asked for.
    public List<URI> way(URI address) {
        return fetcher.way(address);
    }

    private static String sentence(String reason) {
        return "It could not be read: " + reason + ".";
    }

    private Polled notTaken(KnownFeed known, Fetched instead) {
        return switch (instead) {
            case Fetched.Unchanged(var lasting, var fresh) ->
                new Polled.Unchanged(new KnownFeed(
                        known.id(),
                        lasting,
                        State.POLLING,
                        known.terms(),
                        known.answer(),
                        pace().afterSuccess(fresh, known.answer().pauses()),
                        Trouble.NONE,
                        known.showGuid(),
                        known.title()));
            case Fetched.Gone _ ->
                new Polled.Gone(new KnownFeed(
                        known.id(),
                        known.address(),
                        State.GONE,
                        known.terms(),
                        Answer.NONE,
                        clock.instant(),
                        new Trouble(0, null, "The publisher says that the feed is gone for good."),
                        known.showGuid(),
                        known.title()));
            case Fetched.Failed(var why, var reason, var pause) -> failed(known, why, reason, pause);
            case Fetched.Body _ -> throw new IllegalStateException("a body was taken for none");
        };
    }

    private Polled failed(KnownFeed known, Why why, String reason, Optional<Duration> pause) {
        var sentence = "The feed could not be read: " + reason + ".";
        return new Polled.Failed(pace().afterFailure(known, why, sentence, pause), why, sentence);
    }

    private Polled taken(KnownFeed known, Document.Taken first, Supplier<List<KnownItem>> items)
            throws InterruptedException {
        var isBlocked = first.feed().wishes().isBlocked();
        if (!isBlocked && Fingerprint.of(first.feed()).equals(known.answer().contentHash())) {
            return new Conclusion(known, first, true, pace()).unchanged();
        }
        var remembered = items.get();
        var moved = isBlocked ? Moved.nowhere(first) : Moved.of(known, first, remembered, documents);
        if (moved.to().feed().wishes().isBlocked()) {
            return new Conclusion(known, moved.to(), false, pace()).blocked(remembered);
        }
        var pages = Pages.of(moved.to(), documents, limits.whole());
        var visitable = new Visitable(addresses);
        var show = visitable.show(moved.to().feed());
        var listing = Listing.of(remembered, visitable.episodes(pages.episodes()), clock.instant());
        if (OtherShow.isListed(known, remembered, show, listing)) {
            var reason = "there is another show now at its address, \"" + show.title() + "\"";
            return failed(known, Why.OTHER_SHOW, reason, Optional.empty());
        }
        return new Conclusion(known, moved.to(), moved.isDone() && pages.isDone(), pace())
                .read(
                        show,
                        listing,
                        joined(visitable.refused(), pages.refused()),
                        joined(joined(moved.warnings(), pages.warnings()), listing.warnings()));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).limit(MOST_NOTES).toList();
    }

    private Pace pace() {
        return new Pace(clock.instant(), chance.getAsDouble());
    }

    /// How many bytes of bodies came so far.
    long received() {
        return fetcher.received();
    }

    /// Ends what is being asked for as well.
    @Override
    public void close() {
        fetcher.close();
    }
}
