package org.breakingfree.map;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.breakingfree.db.Database;
import org.breakingfree.db.Remembered;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.text.Mistakes;
import org.jdbi.v3.core.Handle;

/// What is on the map, as the rest of the site sees it.
public final class Places {

    /// What an `AuditEntry.subject` about the map starts with.
    public static final String TOPIC = "place";

    /// The content that ships with the site, read and checked.
    public record Content(Collection<Area> areas, List<Place> places, List<StateStatistic> statistics) {

        /// @param folder with `areas.csv`, `places.csv` and `state-statistics.csv`
        public static Content read(Path folder, Mistakes mistakes) {
            var areas = AreaFile.read(folder.resolve("areas.csv"), mistakes);
            return new Content(
                    areas.values(),
                    PlaceFile.read(folder.resolve("places.csv"), areas, mistakes),
                    StatisticFile.read(folder.resolve("state-statistics.csv"), areas, mistakes));
        }
    }

    private final Database db;
    private final Remembered<Atlas> atlas = new Remembered<>(this::readAtlas);

    public Places(Database db) {
        this.db = db;
    }

    /// Everything on the map; read once and again after [#forget].
    public Atlas atlas() {
        return atlas.get();
    }

    private Atlas readAtlas() {
        return db.read(handle -> Atlas.of(
                PlaceRepository.areas(handle), PlaceRepository.places(handle), PlaceRepository.statistics(handle)));
    }

    /// Reads the map anew next time: something on it has changed.
    public void forget() {
        atlas.forget();
    }

    /// Puts the starting content into empty tables, as a part of the caller's write.
    public static void replace(Handle handle, Content content) {
        PlaceRepository.replace(handle, content.areas(), content.places());
        PlaceRepository.insertStatistics(handle, content.statistics());
        var whole = Atlas.of(content.areas(), content.places(), content.statistics());
        for (var document : PlaceSearch.documents(whole)) {
            SearchDocument.add(handle, document);
        }
    }
}
