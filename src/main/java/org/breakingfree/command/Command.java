package org.breakingfree.command;

import java.util.List;
import org.breakingfree.db.Database;

/// Something that is done from a terminal, beside the running site or without it: `bin/serve <name> <arguments>`.
///
/// @param name one word, with hyphens
/// @param arguments as a usage line names them; may be empty
/// @param purpose one sentence for the list of commands
public record Command(String name, String arguments, String purpose, Action action) {

    @FunctionalInterface
    public interface Action {

        /// @param arguments what stands behind the name, as the shell cut it
        Outcome run(Database db, List<String> arguments);
    }

    /// What became of it, in words that are printed as they are.
    public sealed interface Outcome {

        record Done(String words) implements Outcome {}

        /// Nothing was changed; the words say why and what to do.
        record Refused(String words) implements Outcome {}

        /// The arguments are not what the command takes; its usage is printed below the words.
        record Misused(String words) implements Outcome {}
    }

    /// `bin/serve hide-place ID --reason WORDS`
    public String usage() {
        return ("bin/serve " + name + " " + arguments).strip();
    }
}
