package org.breakingfree.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.breakingfree.map.SamplePlaces;
import org.breakingfree.postgres.Durability;
import org.breakingfree.postgres.StartFailure;

/// The site with very many made-up places, for trying: `bin/serve --sample-places 1000000`. It has a PostgreSQL of its
/// own in a temporary folder, which is removed when the site stops; what the settings say of a database and of a data
/// folder is not even looked at.
final class SampleSite {

    static final String OPTION = "--sample-places";

    private SampleSite() {}

    /// @param words the option and a number
    /// @param opened is given everything that must be closed in the end
    /// @throws StartFailure when it cannot start, or when the number is none
    static void start(List<String> words, Settings settings, Opened opened) {
        var count = count(words);
        var folder = temporary();
        opened.add(() -> delete(folder));
        System.out.println("Trying the site with " + count + " made-up places on a database of its own in " + folder
                + ". Nothing else is touched, and all of it is removed when the site stops.");
        Start.with(
                settings.with(Optional.empty(), folder),
                Durability.THROWAWAY,
                db -> SamplePlaces.add(db, count),
                opened);
    }

    private static int count(List<String> words) {
        var isNumber = words.size() == 2 && words.get(1).matches("[1-9]\\d{0,6}");
        if (!isNumber || Integer.parseInt(words.get(1)) > SamplePlaces.MOST) {
            throw new StartFailure(
                    "Say how many places, from 1 to " + SamplePlaces.MOST + ": bin/serve " + OPTION + " 100000");
        }
        return Integer.parseInt(words.get(1));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("site-for-trying");
        } catch (IOException failure) {
            throw StartFailure.because("No temporary folder could be made", failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        }
    }
}
