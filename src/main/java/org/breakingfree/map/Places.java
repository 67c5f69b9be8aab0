package org.breakingfree.map;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.breakingfree.db.Database;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is on the map, as the rest of the site sees it.
public final class Places {

    /// What an `AuditEntry.subject` about the map starts with.
    public static final String TOPIC = "place";

    /// The content that ships with the site, read and checked.
    public record Content(Collection<Area> areas, List<Place> places) {

        /// @param folder with `areas.csv` and `places.csv`
        public static Content read(Path folder, Mistakes mistakes) {
            var areas = AreaFile.read(folder.resolve("areas.csv"), mistakes);
            return new Content(areas.values(), PlaceFile.read(folder.resolve("places.csv"), areas, mistakes));
        }
    }

    private record Current(Atlas atlas, LocalDate day) {}

    private static final Logger LOG = LoggerFactory.getLogger(Places.class);

    /// Records read from the database at once when all of a filter are wanted.
    private static final int BATCH = 500;

    private final Database db;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Current current;

    public Places(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Everything on the map. It is made at the first use, after each change, and when a day has ended, for on another
    /// day other records stand on it; meanwhile there is the one before.
    public Atlas atlas() {
        var known = current;
        var today = LocalDate.now(clock);
        if (known == null) {
            return firstAtlas(today);
        }
        if (!known.day().equals(today) && reading.tryLock()) {
            try {
                return read(today);
            } catch (RuntimeException problem) {
                LOG.warn("The map of yesterday stays for now: {}", problem.toString());
            } finally {
                reading.unlock();
            }
        }
        return known.atlas();
    }

    private Atlas firstAtlas(LocalDate today) {
        reading.lock();
        try {
            var known = current;
            return known == null ? read(today) : known.atlas();
        } finally {
            reading.unlock();
        }
    }

    /// Reads the map anew, since something on it has changed. When that fails nothing is remembered, so that nothing
    /// is shown that may have been taken away.
    public void renew() {
        var today = LocalDate.now(clock);
        reading.lock();
        try {
            read(today);
            PlaceChanges.tellOfExpired(db, today);
        } catch (RuntimeException problem) {
            current = null;
            throw problem;
        } finally {
            reading.unlock();
        }
    }

    private Atlas read(LocalDate today) {
        var start = System.nanoTime();
        var known = current;
        var expected = known == null ? 0 : known.atlas().index().size();
        var atlas = db.readAtLength(handle -> {
            var areas = PlaceRepository.areas(handle);
            var table = new AreaTable(areas);
            var index = PlaceIndexBuilder.build(table, PlaceRepository.rows(handle, table, today, expected));
            return new Atlas(areas, index);
        });
        current = new Current(atlas, today);
        LOG.info(
                "{} places read and sorted in {} ms; their index takes {} kB.",
                atlas.index().size(),
                (System.nanoTime() - start) / 1_000_000,
                atlas.index().bytes() / 1_000);
        return atlas;
    }

    /// What a record is called and where it stands, for those who refer to it.
    public record Named(String id, String name, String where) {}

    /// The record of an id, told in a language; empty when it is not on the map.
    public Optional<Named> named(String id, Language language) {
        var atlas = atlas();
        return db.read(handle -> PlaceRepository.find(handle, id))
                .filter(place -> atlas.index().has(place.number()))
                .map(place -> new Named(id, place.name(), new PlaceText(language).full(atlas.area(place), atlas)));
    }

    /// Some records of the table, from `from`, at most `most` of them.
    List<Place> part(Atlas atlas, Filter filter, Language language, int from, int most) {
        var numbers = new PlaceOrder(atlas.select(filter), atlas.names(language), filter.sort()).numbers(from, most);
        return numbers.length == 0 ? List.of() : db.read(handle -> PlaceRepository.places(handle, numbers));
    }

    /// Hands over every record that a filter lets through, in the order of the English table. They are read some at a
    /// time, so that any number of them takes the same memory.
    void stream(Filter filter, Consumer<Place> consumer) {
        var atlas = atlas();
        var selection = atlas.select(filter);
        var numbers = new PlaceOrder(selection, atlas.names(Language.EN), filter.sort()).numbers(0, selection.total());
        for (var from = 0; from < numbers.length; from += BATCH) {
            var batch = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + BATCH));
            db.read(handle -> PlaceRepository.places(handle, batch)).forEach(consumer);
        }
    }

    /// Puts the starting content into empty tables, as a part of the caller's write.
    public static void replace(Handle handle, Content content) {
        PlaceRepository.replace(handle, content.areas(), content.places());
        for (var document : PlaceSearch.documents(Atlas.byCode(content.areas()), content.places())) {
            SearchDocument.add(handle, document);
        }
    }
}
