package org.breakingfree.transcripts;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A moment in a recording, as people write it: `83`, `83.5`, `1:23`, `1:02:03`, `1m23s`, `1h2m3s`.
public final class Timecode {

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,4}):([0-5]\\d(?:\\.\\d{1,3})?)");
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6}(?:\\.\\d{1,3})?)s?)?");

    private Timecode() {}

    /// Milliseconds from the beginning, or empty when it is no moment.
    public static OptionalInt parse(String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return millis(clock.group(1), clock.group(2), clock.group(3));
        }
        var words = WORDS.matcher(text);
        return !text.isEmpty() && words.matches()
                ? millis(words.group(1), words.group(2), words.group(3))
                : OptionalInt.empty();
    }

    private static OptionalInt millis(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        var whole = number(hours) * 3600 + number(minutes) * 60 + number(seconds);
        return OptionalInt.of(Math.clamp(Math.round(whole * 1000), 0, Integer.MAX_VALUE));
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }

    /// `1:23`, or `1:02:03` from an hour on.
    public static String clock(int millis) {
        var seconds = millis / 1000;
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// Seconds without needless zeros: `83`, `83.5`.
    public static String seconds(int millis) {
        return millis % 1000 == 0
                ? Integer.toString(millis / 1000)
                : "%d.%03d".formatted(millis / 1000, millis % 1000).replaceAll("0+$", "");
    }
}
