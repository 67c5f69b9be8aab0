package org.breakingfree.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.command.Command;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.db.Database;
import org.breakingfree.map.PlaceChanges;
import org.breakingfree.map.Places;
import org.breakingfree.privacy.GivenAway;

/// `bin/serve hide-place ID --reason WORDS`: off the map, the table, exports, the search, and the finished answers of
/// every node, within a moment and without a restart.
public final class HidePlace {

    private HidePlace() {}

    public static Command command(Clock clock) {
        return new Command(
                "hide-place",
                "ID --reason WORDS",
                "Takes a place off the map, exports and search at once; no import brings it back.",
                (db, arguments) -> run(db, clock, arguments));
    }

    private static Outcome run(Database db, Clock clock, List<String> arguments) {
        if (arguments.size() != 3
                || !arguments.get(1).equals("--reason")
                || arguments.get(2).isBlank()) {
            return new Outcome.Misused("Name the place by its id, and say why.");
        }
        var id = arguments.getFirst();
        var reason = arguments.get(2).strip();
        var found = GivenAway.in(reason);
        if (!found.isEmpty()) {
            return new Outcome.Misused(
                    "The reason is kept, and holds " + found.getFirst() + " itself. Say why without it.");
        }
        if (db.read(handle -> PlaceChanges.known(handle, List.of(id)).getOrDefault(id, true))) {
            return new Outcome.Refused("No place on the map has that id, or it is hidden already.");
        }
        var entry = new AuditEntry(new Actor.Job("terminal"), "place.hide", Places.TOPIC + ":" + id);
        db.writeAtLength(entry, handle -> PlaceChanges.hide(handle, id, reason, LocalDate.now(clock)));
        return new Outcome.Done("Hidden. A running site shows nothing of it within a few seconds.");
    }
}
