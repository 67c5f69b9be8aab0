package org.breakingfree.polling;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What headers say about time.
final class Freshness {

    /// Nobody means longer.
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    private Freshness() {}

    /// How long an answer stays good (RFC 9111, 4.2.1): `max-age`, or else `Expires`.
    ///
    /// @param date the header of that name, the server's own time
    static Optional<Duration> of(String cacheControl, String expires, String date, Instant now) {
        var age = MAX_AGE.matcher(cacheControl);
        if (age.find()) {
            return Optional.of(seconds(age.group(1)));
        }
        return date(expires)
                .map(end -> Duration.between(date(date).orElse(now), end))
                .filter(Duration::isPositive);
    }

    /// How long to stay away: the header `Retry-After` (RFC 9110, 10.2.3), seconds or a date.
    static Optional<Duration> retryAfter(String header, Instant now) {
        return header.strip().matches("\\d{1,9}")
                ? Optional.of(seconds(header.strip()))
                : date(header).map(until -> Duration.between(now, until)).filter(Duration::isPositive);
    }

    private static Duration seconds(String digits) {
        var told = Duration.ofSeconds(Long.parseLong(digits));
        return told.compareTo(LONGEST) > 0 ? LONGEST : told;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
