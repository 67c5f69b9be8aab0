package org.breakingfree.gazetteer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Towns of the United States with 1,000 people and of the world with 15,000, ZIP code areas, counties and outlines.
///
/// It is read once, when somebody first asks, and asks nobody else. `src/main/basemap/gazetteer.mjs` makes its files
/// from GeoNames (CC BY 4.0), the US Census and Natural Earth.
public final class Gazetteer {

    /// Where a point lies.
    public sealed interface Spot {
        record InCounty(County county) implements Spot {}

        record InCountry(String code) implements Spot {}

        record AtSea() implements Spot {}
    }

    private static final class Shipped {
        private static final Gazetteer GAZETTEER = new Gazetteer();
    }

    private static final Comparator<Town> LARGEST =
            Comparator.comparingInt(Town::population).reversed();

    private final Map<String, County> counties = new HashMap<>();
    private final List<Town> towns = new ArrayList<>();
    private final Zips zips;
    private final TownNames names;
    private final Outlines countyOutlines = Outlines.read("counties.outlines");
    private final Outlines countryOutlines = Outlines.read("countries.outlines");

    private Gazetteer() {
        rows("counties.csv", row -> {
            var county = new County(row.get(0), row.get(1), row.get(2));
            counties.put(county.fips(), county);
        });
        // Thousands of towns share a few thousand regions and counties.
        var words = new HashMap<String, String>();
        rows("towns.csv", row -> towns.add(town(row, words)));
        var areas = new ArrayList<Zip>();
        rows(
                "zips.csv",
                row -> areas.add(new Zip(row.get(0), row.get(1), hundredths(row.get(2)), hundredths(row.get(3)))));
        zips = new Zips(areas);
        names = new TownNames(towns);
    }

    /// The one that comes with the site.
    public static Gazetteer shipped() {
        return Shipped.GAZETTEER;
    }

    private static Town town(CSVRecord row, Map<String, String> words) {
        return new Town(
                row.get(0),
                words.computeIfAbsent(row.get(1), word -> word),
                row.get(2).isEmpty() ? null : words.computeIfAbsent(row.get(2), word -> word),
                Integer.parseInt(row.get(3)),
                hundredths(row.get(4)),
                hundredths(row.get(5)),
                row.get(6).isEmpty() ? null : row.get(6));
    }

    private static int hundredths(String degrees) {
        return (int) Math.round(Double.parseDouble(degrees) * 100);
    }

    private static void rows(String file, Consumer<CSVRecord> reader) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream("/gazetteer/" + file), file);
                var table = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            table.forEach(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// All towns, the largest first.
    public List<Town> towns() {
        return List.copyOf(towns);
    }

    /// The towns that bear a name in a state or country, in any of its spellings, the largest first.
    public List<Town> named(String name, String region) {
        return names.exactly(name)
                .filter(town -> isIn(town, region))
                .sorted(LARGEST)
                .toList();
    }

    /// Towns that somebody may mean, the likeliest first: those whose name it is, then those whose name begins so; if
    /// there is none, those whose name is one letter away. Understands a ZIP code, and a state or country behind a
    /// comma.
    ///
    /// @param text `Saint Paul`, `st paul, mn`, `Duluth, Minnesota`, `55104` for the towns of its county
    public List<Town> find(String text, int most) {
        var asked = text.strip();
        var zip = zips.find(asked);
        if (zip.isPresent()) {
            return towns.stream()
                    .filter(town -> zip.get().county().equals(town.county()))
                    .limit(most)
                    .toList();
        }
        var comma = asked.lastIndexOf(',');
        var name = comma < 0 ? asked : asked.substring(0, comma);
        var region = comma < 0 ? "" : asked.substring(comma + 1);
        // IN is Indiana, and India if Indiana has no such town.
        return Stream.of(Regions.state(region), Regions.country(region))
                .flatMap(Optional::stream)
                .map(code -> find(name, town -> isIn(town, code), most))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> Regions.code(region).isPresent() ? List.of() : find(asked, _ -> true, most));
    }

    private List<Town> find(String name, Predicate<Town> wanted, int most) {
        var found = likeliest(Stream.of(names.exactly(name), names.beginningWith(name)), wanted, most);
        return found.isEmpty() ? likeliest(Stream.of(names.almost(name)), wanted, most) : found;
    }

    private static List<Town> likeliest(Stream<Stream<Town>> likely, Predicate<Town> wanted, int most) {
        return likely.flatMap(some -> some.filter(wanted).sorted(LARGEST).limit(most))
                .distinct()
                .limit(most)
                .toList();
    }

    private static boolean isIn(Town town, String region) {
        return town.region().equals(region)
                || region.equals("US") && town.region().startsWith("US-");
    }

    /// The county in which the middle of a ZIP code area lies.
    public Optional<County> countyOfZip(String zip) {
        return zips.find(zip).map(found -> counties.get(found.county()));
    }

    public Optional<County> county(@Nullable String fips) {
        return Optional.ofNullable(fips).map(counties::get);
    }

    /// A county by its name, with or without "County".
    public Optional<County> county(String name, String region) {
        var folded = FoldedName.of(name);
        var found = counties.values().stream()
                .filter(county -> county.region().equals(region))
                .filter(county -> FoldedName.of(county.name()).equals(folded)
                        || FoldedName.of(county.name()).equals(folded + "county")
                        || FoldedName.of(county.name()).equals(folded + "parish"))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The code of a state or territory of the United States by what people call it: `US-MN`.
    public static Optional<String> state(String text) {
        return Regions.state(text);
    }

    /// The code of a country by what people call it: `SE`.
    public static Optional<String> country(String text) {
        return Regions.country(text);
    }

    /// Where a point lies. Nothing of it is kept.
    public Spot at(double latitude, double longitude) {
        return countyOutlines
                .at(latitude, longitude)
                .<Spot>map(fips -> new Spot.InCounty(Objects.requireNonNull(counties.get(fips))))
                .or(() -> countryOutlines.at(latitude, longitude).map(Spot.InCountry::new))
                .orElseGet(Spot.AtSea::new);
    }

    Stream<Zip> zips() {
        return zips.all();
    }

    List<County> counties() {
        return List.copyOf(counties.values());
    }
}
