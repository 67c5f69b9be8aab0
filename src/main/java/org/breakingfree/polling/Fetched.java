package org.breakingfree.polling;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.breakingfree.polling.Polled.Why;

/// What came back when an address was asked for.
sealed interface Fetched {

    /// @param at where it came from in the end
    /// @param lasting what to ask next time: where it came from if every redirect on the way is permanent, or else
    ///     what was asked for this time
    /// @param packed to be closed by whoever takes it
    /// @param validators what to send next time
    /// @param fresh how long its server says that asking again is of no use
    record Body(URI at, URI lasting, Packed packed, String contentType, Validators validators, Optional<Duration> fresh)
            implements Fetched {}

    /// It is as it was when the validators were given.
    record Unchanged(URI lasting, Optional<Duration> fresh) implements Fetched {}

    /// Its publisher says that it is gone for good.
    record Gone() implements Fetched {}

    /// @param reason a sentence without its full stop
    /// @param pause how long its server wants to be left alone
    record Failed(Why why, String reason, Optional<Duration> pause) implements Fetched {

        Failed(Why why, String reason) {
            this(why, reason, Optional.empty());
        }
    }

    /// What the server gave with the last answer, to be sent back byte for byte; empty when it gave none.
    record Validators(String etag, String lastModified) {

        static final Validators NONE = new Validators("", "");

        boolean none() {
            return etag.isEmpty() && lastModified.isEmpty();
        }
    }
}
