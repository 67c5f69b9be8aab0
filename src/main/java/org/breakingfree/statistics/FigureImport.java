package org.breakingfree.statistics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.command.Command;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.db.Database;
import org.breakingfree.text.Mistakes;

/// `bin/serve import-figures FOLDER`: puts the figures and populations of a folder in the place of all that are there.
public final class FigureImport {

    /// For [Command] lists.
    public static final Command COMMAND = new Command(
            "import-figures",
            "FOLDER",
            "Replaces all figures by state and country with those of the folder's three files.",
            FigureImport::run);

    private FigureImport() {}

    static Outcome run(Database db, List<String> arguments) {
        if (arguments.size() != 1) {
            return new Outcome.Misused("Name the folder that holds " + String.join(", ", Statistics.FILES) + ".");
        }
        var folder = Path.of(arguments.getFirst());
        var missing = Statistics.FILES.stream()
                .filter(name -> !Files.isReadable(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            return new Outcome.Refused("Not there, or not readable, in " + folder + ": " + String.join(", ", missing));
        }
        var mistakes = new Mistakes();
        var content = Statistics.Content.read(folder, mistakes);
        if (!mistakes.none()) {
            return new Outcome.Refused(mistakes.all().stream()
                    .map(mistake -> mistake.file() + ":" + mistake.line() + ": " + mistake.reason())
                    .collect(Collectors.joining("\n", "", "\nNothing was changed.")));
        }
        db.writeAtLength(
                new AuditEntry(new Actor.Job("import-figures"), "statistic.import", Statistics.TOPIC), handle -> {
                    Statistics.replace(handle, content);
                    return content;
                });
        var withheld = content.statistics().stream().filter(Statistic::withheld).count();
        return new Outcome.Done(content.statistics().size() + " figures, " + withheld + " of them withheld, and "
                + content.populations().size() + " populations.");
    }
}
