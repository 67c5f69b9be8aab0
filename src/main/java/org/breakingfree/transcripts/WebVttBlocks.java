package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the cues of a WebVTT file as the W3C's parser does: what is not a cue is passed over, and the file ends when
/// it ends, not where something is wrong in it.
final class WebVttBlocks {

    /// As it stands in the file.
    ///
    /// @param payload the lines below the times, with their tags, joined by line feeds
    /// @param line of the times, from 1
    record Block(long startMillis, long endMillis, String id, String payload, int line) {}

    private static final String STAMP = "(?:(\\d{1,9}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?!\\d)";
    private static final String SPACE = "[ \\t\\f]*+";
    private static final Pattern TIMES =
            Pattern.compile(SPACE + STAMP + SPACE + "-->" + SPACE + STAMP + ".*", Pattern.DOTALL);
    private static final Pattern SIGNATURE = Pattern.compile("WEBVTT(?:[ \\t].*)?");
    private static final Pattern ASIDE = Pattern.compile("(?:NOTE|STYLE|REGION|Region:)(?:[ \\t].*)?");

    private final List<String> lines;
    private final Complaints complaints;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private WebVttBlocks(List<String> lines, Complaints complaints) {
        this.lines = lines;
        this.complaints = complaints;
    }

    /// @return nothing when the file does not begin as a WebVTT file must
    static List<Block> of(String text, Complaints complaints) {
        var lines = text.replace('\0', '\uFFFD').lines().toList();
        if (lines.isEmpty() || !SIGNATURE.matcher(lines.getFirst()).matches()) {
            complaints.about(1, "the first line must be WEBVTT");
            return List.of();
        }
        var file = new WebVttBlocks(lines, complaints);
        file.passHeader();
        while (file.at < lines.size()) {
            file.next().ifPresent(file.blocks::add);
        }
        return file.blocks;
    }

    private void passHeader() {
        at = 1;
        while (at < lines.size() && !lines.get(at).isEmpty() && !isArrow(at)) {
            at++;
        }
        passEmptyLines();
    }

    private void passEmptyLines() {
        while (at < lines.size() && lines.get(at).isEmpty()) {
            at++;
        }
    }

    private boolean isArrow(int line) {
        return lines.get(line).contains("-->");
    }

    /// The block that starts here. A second line with an arrow starts another, even without an empty line between.
    private Optional<Block> next() {
        var first = at;
        var timesAt = isArrow(at) ? at : at + 1 < lines.size() && isArrow(at + 1) ? at + 1 : -1;
        at = timesAt < 0 ? first + 1 : timesAt + 1;
        while (at < lines.size() && !lines.get(at).isEmpty() && !isArrow(at)) {
            at++;
        }
        var end = at;
        passEmptyLines();
        if (timesAt < 0) {
            if (!ASIDE.matcher(lines.get(first)).matches()) {
                complaints.about(first + 1, "expected a cue's times, such as 00:00:01.000 --> 00:00:04.000");
            }
            return Optional.empty();
        }
        var times = TIMES.matcher(lines.get(timesAt));
        if (!times.matches()) {
            complaints.about(timesAt + 1, "the times are not written as 00:00:01.000 --> 00:00:04.000");
            return Optional.empty();
        }
        var id = timesAt == first ? "" : lines.get(first);
        var payload = String.join("\n", lines.subList(timesAt + 1, end));
        return Optional.of(new Block(millis(times, 1), millis(times, 5), id, payload, timesAt + 1));
    }

    private static long millis(Matcher times, int group) {
        var hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        var minutes = hours * 60 + Integer.parseInt(times.group(group + 1));
        return (minutes * 60 + Integer.parseInt(times.group(group + 2))) * 1000
                + Integer.parseInt(times.group(group + 3));
    }
}
