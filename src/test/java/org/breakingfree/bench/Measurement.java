package org.breakingfree.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What wrk reports of one run, and what the server's processes used meanwhile.
///
/// @param perSecond answered requests per second
/// @param median and `slowest` (the 99th percentile) are times from request to last byte, as wrk prints them
/// @param failed answers that were no 2xx or 3xx, and broken connections
/// @param cpuMicros processor time of the server for one request, in microseconds
record Measurement(double perSecond, String median, String slowest, long failed, double cpuMicros) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec: +([\\d.]+)");
    private static final Pattern MEDIAN = Pattern.compile("50% +(\\S+)");
    private static final Pattern SLOWEST = Pattern.compile("99% +(\\S+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    static Measurement of(String wrkOutput, Duration cpu) {
        var requests = Long.parseLong(find(REQUESTS, wrkOutput));
        return new Measurement(
                Double.parseDouble(find(PER_SECOND, wrkOutput)),
                find(MEDIAN, wrkOutput),
                find(SLOWEST, wrkOutput),
                sum(REFUSED.matcher(wrkOutput)) + sum(BROKEN.matcher(wrkOutput)),
                requests == 0 ? 0 : cpu.toNanos() / 1_000.0 / requests);
    }

    /// As columns of the table: requests per second, both times, processor time.
    List<String> cells() {
        var failures = failed == 0 ? "" : " (" + failed + " failed)";
        return List.of(
                String.format(Locale.ROOT, "%,.0f", perSecond) + failures,
                median,
                slowest,
                String.format(Locale.ROOT, "%.1f", cpuMicros));
    }

    private static String find(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalArgumentException("wrk did not print " + pattern + ":\n" + output);
        }
        return matcher.group(1);
    }

    private static long sum(Matcher numbers) {
        long sum = 0;
        if (numbers.find()) {
            for (int group = 1; group <= numbers.groupCount(); group++) {
                sum += Long.parseLong(numbers.group(group));
            }
        }
        return sum;
    }
}
