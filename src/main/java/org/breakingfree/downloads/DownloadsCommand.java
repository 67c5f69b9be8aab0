package org.breakingfree.downloads;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.TreeMap;
import org.breakingfree.command.Command;
import org.breakingfree.command.Command.Outcome;

/// `bin/serve downloads`: the counts, of which those under ten are told to nobody, and nothing from which they follow.
public final class DownloadsCommand {

    public static final Command COMMAND = new Command(
            "downloads",
            "",
            "Prints how often each episode was downloaded, by day; counts under 10 are not shown.",
            (db, arguments) -> arguments.isEmpty()
                    ? new Outcome.Done(told(db.read(DownloadRepository::all)))
                    : new Outcome.Misused("The command takes nothing behind its name."));

    private DownloadsCommand() {}

    static String told(List<DownloadCount> counts) {
        if (counts.isEmpty()) {
            return "Nothing was downloaded yet.";
        }
        var text = new StringBuilder();
        counts.stream()
                .collect(groupingBy(DownloadCount::episode, TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((episode, days) -> tell(episode, days, text));
        return text.toString().stripTrailing();
    }

    private static void tell(String episode, List<DownloadCount> days, StringBuilder text) {
        var shown = days.stream()
                .filter(day -> day.count() >= DownloadCount.FEWEST_SHOWN)
                .toList();
        var sum = shown.stream().mapToLong(DownloadCount::count).sum();
        var rest = days.stream().mapToLong(DownloadCount::count).sum() - sum;
        text.append(episode).append(": ").append(total(sum, rest)).append('\n');
        for (var day : shown) {
            text.append("  ").append(day.day()).append("  ").append(day.count()).append('\n');
        }
    }

    /// The days that are not shown are added only when they are ten or more together.
    private static String total(long shown, long rest) {
        if (rest == 0 || rest >= DownloadCount.FEWEST_SHOWN) {
            return Long.toString(shown + rest);
        }
        return shown == 0 ? "fewer than 10" : shown + " and fewer than 10 more";
    }
}
