package org.breakingfree.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.imports.PlaceImport.Result;
import org.breakingfree.imports.PlaceImport.Wish;
import org.breakingfree.map.Places;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.breakingfree.text.Mistakes;

/// A database with all areas and no places, and what an editor does with it.
final class ImportDatabase implements AutoCloseable {

    static final String HEADER = "id,kind,name,source_publisher,source_title,source_url,checked_on";

    private final Database db = Database.open(TestDatabase.migrated());

    ImportDatabase() {
        var content = Places.Content.read(Path.of("src/main/content"), new Mistakes());
        db.writeAtLength(entry(), handle -> {
            Places.replace(handle, new Places.Content(content.areas(), List.of()));
            return true;
        });
    }

    private static AuditEntry entry() {
        return new AuditEntry(new Actor.Job("test"), "place.test", Places.TOPIC);
    }

    Database db() {
        return db;
    }

    void execute(String sql) {
        db.write(entry(), handle -> handle.execute(sql));
    }

    /// A row that is right but for where it is: `id,kind` and the cells for more columns.
    static String row(String id, String kind, String... more) {
        return id + "," + kind + ",Program " + id + ",Publisher,Title,https://example.org/" + id + ",2026-11-01"
                + (more.length == 0 ? "" : "," + String.join(",", more));
    }

    Result table(String header, String... rows) {
        return table(new Wish(false, Map.of()), header, rows);
    }

    Result table(Wish wish, String header, String... rows) {
        return bytes(wish, (header + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Result bytes(Wish wish, byte[] content) {
        try {
            var file = Files.createTempFile("places", ".csv");
            try {
                Files.write(file, content);
                return file(wish, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result file(Wish wish, Path file) {
        return PlaceImport.run(db, TestSite.CLOCK, file, wish);
    }

    /// Where each place stands, by id.
    Map<String, String> areas() {
        return db.read(handle -> handle.createQuery("select id, area_code from place")
                .reduceRows(new TreeMap<>(), (areas, row) -> {
                    areas.put(row.getColumn("id", String.class), row.getColumn("area_code", String.class));
                    return areas;
                }));
    }

    List<String> column(String sql) {
        return db.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /// Every row of every table, as text.
    String dump() {
        return dump(db);
    }

    static String dump(Database db) {
        return db.readAtLength(handle -> {
            var all = new StringBuilder();
            var tables = handle.createQuery("""
                            select quote_ident(schemaname) || '.' || quote_ident(relname)
                            from (select schemaname, relname from pg_stat_user_tables
                                  union select schemaname, matviewname from pg_matviews) known
                            """).mapTo(String.class).list();
            for (var table : tables) {
                handle.createQuery("select t::text from " + table + " t")
                        .mapTo(String.class)
                        .forEach(row -> all.append(row).append('\n'));
            }
            return all.toString();
        });
    }

    @Override
    public void close() {
        db.close();
    }
}
