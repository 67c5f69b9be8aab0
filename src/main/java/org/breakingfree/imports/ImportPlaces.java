package org.breakingfree.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakingfree.command.Command;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.db.Database;
import org.breakingfree.imports.PlaceImport.Result;
import org.breakingfree.privacy.GivenAway;

/// `bin/serve import-places FILE`
public final class ImportPlaces {

    private static final int MOST_LISTED = 200;

    private ImportPlaces() {}

    public static Command command(Clock clock) {
        return new Command(
                "import-places",
                "FILE [--accept-valid] [--allow ROW:REASON ...]",
                "Adds or changes places on the map from a table (CSV) or GeoJSON; see docs/places.md.",
                (db, arguments) -> run(db, clock, arguments));
    }

    private static Outcome run(Database db, Clock clock, List<String> arguments) {
        var files = new ArrayList<String>();
        var allowed = new HashMap<Integer, String>();
        var acceptValid = false;
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--accept-valid")) {
                acceptValid = true;
            } else if (argument.equals("--allow") && i + 1 < arguments.size()) {
                i++;
                var wrong = allow(arguments.get(i), allowed);
                if (!wrong.isEmpty()) {
                    return new Outcome.Misused(wrong);
                }
            } else if (argument.startsWith("--")) {
                return new Outcome.Misused("There is no option like that, or its value is missing.");
            } else {
                files.add(argument);
            }
        }
        if (files.size() != 1) {
            return new Outcome.Misused("Name one file.");
        }
        return told(PlaceImport.run(db, clock, Path.of(files.getFirst()), new PlaceImport.Wish(acceptValid, allowed)));
    }

    /// Puts `7:the street is the program's name` among what is allowed; what is wrong with it, or nothing.
    private static String allow(String text, Map<Integer, String> allowed) {
        var colon = text.indexOf(':');
        var reason = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (colon < 1 || !text.substring(0, colon).matches("[1-9]\\d{0,6}") || reason.length() < 8) {
            return "--allow takes the number of a row, a colon, and a reason of a few words.";
        }
        var found = GivenAway.in(reason);
        if (!found.isEmpty()) {
            return "The reason is kept, and holds " + found.getFirst() + " itself. Say why without it.";
        }
        allowed.put(Integer.valueOf(text.substring(0, colon)), reason);
        return "";
    }

    private static Outcome told(Result result) {
        return switch (result) {
            case Result.Imported(var count, var refusals, var overridden) ->
                new Outcome.Done("%d places added, %d changed, %d as they were.%s%s"
                        .formatted(
                                count.added(),
                                count.changed(),
                                count.same(),
                                overridden == 0 ? "" : " " + overridden + " let stand with a reason, which is kept.",
                                refusals.isEmpty() ? "" : "\nNot imported:\n" + lines(refusals)));
            case Result.Refused(var right, var refusals) ->
                new Outcome.Refused("Nothing was imported.\n" + lines(refusals) + others(right));
            case Result.Unreadable(var why, var refusals) ->
                new Outcome.Refused("Nothing was imported. " + why
                        + (refusals.isEmpty() ? "" : "\nWhat was wrong before that:\n" + lines(refusals)));
        };
    }

    private static String others(int right) {
        return switch (right) {
            case 0 -> "";
            case 1 -> "\nThe other row is right: --accept-valid imports it alone.";
            default -> "\nThe other " + right + " rows are right: --accept-valid imports them alone.";
        };
    }

    private static String lines(List<Refusal> refusals) {
        var lines = refusals.stream().limit(MOST_LISTED).map(Refusal::toString).collect(Collectors.joining("\n"));
        return refusals.size() <= MOST_LISTED ? lines : lines + "\n… and " + (refusals.size() - MOST_LISTED) + " more.";
    }
}
