package org.breakingfree.library;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.breakingfree.polling.FetchLimits;
import org.breakingfree.polling.Poller;
import org.breakingfree.polling.PublicAddresses;

/// How other people's servers are asked.
///
/// @param name who says that they ask, and how they are reached; in the header `User-Agent`
/// @param testHosts `host:port` that may be asked although they are not public; empty but in tests
public record Asking(String name, Set<String> testHosts) {

    public static Asking of(String publicUrl, Optional<String> email, Set<String> testHosts) {
        var reach = email.map(address -> publicUrl + "; " + address).orElse(publicUrl);
        return new Asking("BreakingFreeMovement/1 (+" + reach + ")", testHosts);
    }

    /// Whether the feed may be asked, as far as its address tells; what a name leads to is checked when it is asked.
    boolean mayAsk(FeedAddress feed) {
        return new PublicAddresses(testHosts).mayAsk(URI.create(feed.url().value()));
    }

    Poller poller(Clock clock) {
        return new Poller(
                new PublicAddresses(testHosts),
                FetchLimits.USUAL,
                name,
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
