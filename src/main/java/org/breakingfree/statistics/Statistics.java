package org.breakingfree.statistics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.db.Database;
import org.breakingfree.db.Remembered;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.text.Mistakes;
import org.jdbi.v3.core.Handle;

/// Figures by state and by country, as the rest of the site sees them.
public final class Statistics {

    /// What an `AuditEntry.subject` about figures starts with.
    public static final String TOPIC = "statistic";

    static final List<String> FILES = List.of("state-statistics.csv", "country-statistics.csv", "populations.csv");

    /// The content of a folder, such as the one that ships with the site, read, checked, and without what must not be
    /// published.
    public record Content(List<Statistic> statistics, List<Population> populations) {

        /// @param folder with the files of [#FILES]
        public static Content read(Path folder, Mistakes mistakes) {
            var readings = new ArrayList<>(StatisticFile.read(folder.resolve(FILES.getFirst()), Level.STATE, mistakes));
            readings.addAll(StatisticFile.read(folder.resolve(FILES.get(1)), Level.COUNTRY, mistakes));
            return new Content(
                    Release.of(readings, mistakes), PopulationFile.read(folder.resolve(FILES.getLast()), mistakes));
        }
    }

    private final Database db;
    private final Remembered<Figures> figures = new Remembered<>(this::readFigures);

    public Statistics(Database db) {
        this.db = db;
    }

    /// All figures; read once and again after [#forget].
    Figures figures() {
        return figures.get();
    }

    private Figures readFigures() {
        return db.read(
                handle -> new Figures(StatisticRepository.statistics(handle), StatisticRepository.populations(handle)));
    }

    /// Reads the figures anew next time: something about them has changed.
    public void forget() {
        figures.forget();
    }

    /// Puts the starting content into empty tables, as a part of the caller's write.
    public static void replace(Handle handle, Content content) {
        StatisticRepository.replace(handle, content.statistics(), content.populations());
        SearchDocument.removeAll(handle, TOPIC);
        for (var document : StatisticSearch.documents()) {
            SearchDocument.add(handle, document);
        }
    }
}
