package org.breakingfree.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What a visitor's browser looks towns up in: one small file for all names that begin with the same two letters, or
/// all ZIP codes that begin with the same two digits. So the site learns two letters and no more.
final class GazetteerFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Row(String name, String in, int latitude, int longitude, int size) {}

    private final Map<String, byte[]> files = new HashMap<>();

    GazetteerFiles(Gazetteer gazetteer) {
        var rows = new HashMap<String, List<Row>>();
        var seen = new HashSet<List<String>>();
        for (var town : gazetteer.towns()) {
            for (var name : FoldedName.spellings(town.name())) {
                var prefix = prefix(name);
                // Of two towns of one name in one state the larger is meant; nobody could tell them apart.
                if (prefix.isPresent() && seen.add(List.of(name, town.region()))) {
                    rows.computeIfAbsent(prefix.get(), _ -> new ArrayList<>())
                            .add(new Row(name, town.region(), town.latitude(), town.longitude(), size(town)));
                }
            }
        }
        gazetteer.zips().forEach(zip -> {
            var region = gazetteer.county(zip.county()).map(County::region).orElse("US");
            rows.computeIfAbsent(zip.code().substring(0, 2), _ -> new ArrayList<>())
                    .add(new Row(zip.code(), region, zip.latitude(), zip.longitude(), 0));
        });
        rows.forEach((prefix, some) -> files.put(prefix, file(some)));
    }

    /// The first two letters of a folded name, `_` for a letter there is not.
    private static Optional<String> prefix(String name) {
        var folded = FoldedName.of(name);
        return folded.isEmpty() ? Optional.empty() : Optional.of((folded + "_").substring(0, 2));
    }

    /// One more each time the population doubles from one thousand.
    private static int size(Town town) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(town.population() / 1000);
    }

    private static byte[] file(List<Row> rows) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("names", rows.stream().map(Row::name).toList());
        columns.put("in", rows.stream().map(Row::in).toList());
        columns.put("latitudes", rows.stream().map(Row::latitude).toList());
        columns.put("longitudes", rows.stream().map(Row::longitude).toList());
        columns.put("sizes", rows.stream().map(Row::size).toList());
        return JSON.writeValueAsBytes(columns);
    }

    /// The file for a prefix: `{"names": [], "in": [], "latitudes": [], "longitudes": [], "sizes": []}`, the largest
    /// town first, positions in hundredths of a degree. Empty lists where nothing begins so; nothing for what is no
    /// prefix.
    ///
    /// @param prefix two letters, a letter and `_`, or two digits
    Optional<byte[]> file(String prefix) {
        if (!prefix.matches("[a-z][a-z_]|\\d\\d")) {
            return Optional.empty();
        }
        return Optional.of(files.getOrDefault(prefix, file(List.of())));
    }
}
