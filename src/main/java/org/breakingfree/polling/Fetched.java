package org.breakingfree.polling;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What came back when a feed was asked for.
sealed interface Fetched {

    /// @param at where it came from in the end
    /// @param lasting what to ask next time: as far along the redirects as they are permanent
    /// @param validators what to send next time
    /// @param fresh how long its server says that asking again is of no use
    record Body(URI at, URI lasting, byte[] bytes, String contentType, Validators validators, Optional<Duration> fresh)
            implements Fetched {}

    record Unchanged() implements Fetched {}

    /// Its publisher says that it is gone for good.
    record Gone() implements Fetched {}

    /// @param reason a sentence without its full stop
    /// @param pause how long its server wants to be left alone
    record Failed(String reason, Optional<Duration> pause) implements Fetched {

        Failed(String reason) {
            this(reason, Optional.empty());
        }
    }

    /// It was not asked, or not to the end, because it leads where it must not.
    record Refused(String reason) implements Fetched {}

    /// What the server gave with the last answer, to be sent back byte for byte; empty when it gave none.
    record Validators(String etag, String lastModified) {

        static final Validators NONE = new Validators("", "");

        boolean none() {
            return etag.isEmpty() && lastModified.isEmpty();
        }
    }
}
