package org.breakingfree.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.breakingfree.gazetteer.Gazetteer;
import org.breakingfree.gazetteer.Gazetteer.Spot;
import org.breakingfree.gazetteer.Town;

/// Records as an attacker would like to find them: with the position and the address of a door in the file that is
/// imported. What can be seen of them is the same for the same seed; where they really are is another seed's.
final class PlantedPlaces {

    private static final List<String> KINDS =
            List.of("survivor_service", "federal_case", "task_force", "buyer_program", "training", "seminar");
    private static final List<String> WORDS = List.of("Harbor", "Hope", "Lantern", "Cedar", "River", "Bridge", "Dawn");

    /// @param area the county that the position lies in, of at least 20,000 people or not
    /// @param secrets what must be found nowhere: the digits of the position and the address
    record Planted(String row, List<String> secrets) {}

    private final Random seen;
    private final Random hidden;
    private final List<Town> towns;

    PlantedPlaces(long seenSeed, long hiddenSeed) {
        seen = new Random(seenSeed);
        hidden = new Random(hiddenSeed);
        towns = Gazetteer.shipped().towns().stream()
                .filter(town ->
                        List.of("US-MN", "US-WI", "US-ND", "US-SD", "US-IA").contains(town.region()))
                .toList();
    }

    static String header() {
        return ImportDatabase.HEADER + ",year_from,latitude,longitude,address,phone";
    }

    List<Planted> some(int count) {
        var some = new ArrayList<Planted>();
        // Few towns, so that many records share an area and differ by where they really are alone.
        var here = new ArrayList<Town>();
        for (var i = 0; i < count / 6; i++) {
            here.add(towns.get(seen.nextInt(towns.size())));
        }
        for (var i = 0; i < count; i++) {
            some.add(one(i, here.get(seen.nextInt(here.size()))));
        }
        return some;
    }

    private Planted one(int number, Town town) {
        var kind = KINDS.get(seen.nextInt(KINDS.size()));
        var name = WORDS.get(seen.nextInt(WORDS.size())) + " " + WORDS.get(seen.nextInt(WORDS.size())) + " "
                + letters(number);
        var year = 2010 + seen.nextInt(15);
        var position = positionIn(town);
        var address = (10_000 + hidden.nextInt(89_999)) + " Qx" + letters(hidden.nextInt(9_999)) + " Street";
        var phone = "612-555-" + (1_000 + hidden.nextInt(8_999));
        var row = "planted-" + number + "," + kind + "," + name + ",P,T,https://example.org/,2026-11-01," + year + ","
                + position[0] + "," + position[1] + "," + address + "," + phone;
        return new Planted(row, List.of(position[0].substring(0, 7), position[1].substring(0, 8), address, phone));
    }

    /// A point in the county of a town, to six decimals.
    private String[] positionIn(Town town) {
        while (true) {
            var latitude = town.latitude() / 100.0 + (hidden.nextDouble() - 0.5) / 2;
            var longitude = town.longitude() / 100.0 + (hidden.nextDouble() - 0.5) / 2;
            if (Gazetteer.shipped().at(latitude, longitude) instanceof Spot.InCounty(var county)
                    && county.fips().equals(town.county())) {
                return new String[] {
                    String.format(Locale.ROOT, "%.6f", latitude), String.format(Locale.ROOT, "%.6f", longitude)
                };
            }
        }
    }

    private static String letters(int number) {
        return Integer.toString(number + 36 * 36, 36).replaceAll("\\d", "q");
    }
}
