package org.breakingfree.suggestions;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.audit.Actor;
import org.breakingfree.command.Command;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.privacy.GivenAway;
import org.breakingfree.suggestions.Suggestion.State;

/// `bin/serve suggestions`: how an editor reads the queue and closes what is settled, until there is a desk.
public final class SuggestionCommands {

    private static final String USAGE =
            "Say which one and why: bin/serve suggestions close 12 --reason \"It has closed.\"";

    private SuggestionCommands() {}

    public static Command command(Clock clock) {
        return new Command(
                "suggestions",
                "[close NUMBER --reason WORDS [--declined]]",
                "Lists what readers said about the map and nobody has closed yet; or closes one of them.",
                (db, arguments) -> run(new Suggestions(db, clock), arguments));
    }

    private static Outcome run(Suggestions suggestions, List<String> arguments) {
        if (arguments.isEmpty()) {
            return new Outcome.Done(list(suggestions.waiting()));
        }
        var isDeclined = arguments.size() == 5 && arguments.get(4).equals("--declined");
        if (arguments.size() != (isDeclined ? 5 : 4)
                || !arguments.get(0).equals("close")
                || !arguments.get(1).matches("[1-9]\\d{0,8}")
                || !arguments.get(2).equals("--reason")
                || arguments.get(3).isBlank()) {
            return new Outcome.Misused(USAGE);
        }
        var found = GivenAway.in(arguments.get(3));
        if (!found.isEmpty()) {
            return new Outcome.Misused(
                    "The reason is kept, and holds " + found.getFirst() + " itself. Say why without it.");
        }
        return close(
                suggestions,
                Integer.parseInt(arguments.get(1)),
                isDeclined ? State.DECLINED : State.DONE,
                arguments.get(3).strip());
    }

    private static Outcome close(Suggestions suggestions, int number, State state, String reason) {
        var before = suggestions.close(number, state, reason, new Actor.Job("terminal"));
        return before.<Outcome>map(was -> was == State.NEW
                        ? new Outcome.Done("Suggestion " + number + " is closed (" + state.key() + ").")
                        : new Outcome.Refused("Suggestion " + number + " was closed before (" + was.key() + ")."))
                .orElseGet(() -> new Outcome.Refused(
                        "There is no suggestion " + number + ". Closed ones are forgotten after some months."));
    }

    private static String list(List<Suggestion> waiting) {
        return waiting.isEmpty()
                ? "No suggestion is waiting."
                : waiting.stream().map(SuggestionCommands::told).collect(Collectors.joining("\n\n"));
    }

    private static String told(Suggestion suggestion) {
        var about = suggestion.place().isEmpty() ? "the map" : suggestion.place();
        var source = suggestion.sourceUrl();
        return "%d  %s, about %s, %s, in %s%n%s%s"
                .formatted(
                        suggestion.number(),
                        suggestion.matter().key(),
                        about,
                        suggestion.receivedOn(),
                        suggestion.language().tag(),
                        suggestion.words().indent(4).stripTrailing(),
                        source == null ? "" : "%n    Source: %s".formatted(source.value()));
    }
}
