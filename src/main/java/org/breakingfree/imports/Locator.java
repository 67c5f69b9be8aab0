package org.breakingfree.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.gazetteer.County;
import org.breakingfree.gazetteer.Gazetteer;
import org.breakingfree.gazetteer.Gazetteer.Spot;
import org.breakingfree.gazetteer.Town;
import org.breakingfree.map.Area;
import org.breakingfree.map.PlaceKind;
import org.jspecify.annotations.Nullable;

/// From whatever says where a record is to the finest area in which a record of its kind may stand: at least 20,000
/// people, and no finer than the kind allows. What was finer is forgotten here.
final class Locator {

    private final Gazetteer gazetteer;
    private final Map<String, Area> areas;

    /// @param areas all there are, by code
    Locator(Gazetteer gazetteer, Map<String, Area> areas) {
        this.gazetteer = gazetteer;
        this.areas = areas;
    }

    /// The area for a row; null after a reason is on record.
    @Nullable
    Area locate(RowReading row, PlaceKind kind) {
        var before = row.reasons().size();
        var region = region(row);
        var spot = spot(row, region);
        if (row.reasons().size() > before) {
            return null;
        }
        var codes = codes(row, region, spot);
        if (codes.isEmpty()) {
            if (row.reasons().size() == before) {
                row.refuse("nothing says where it is: give an area, a city with its state, a county, a ZIP code, a"
                        + " position, or a state");
            }
            return null;
        }
        var area = finest(codes, kind);
        if (area == null) {
            row.refuse("fewer than 20,000 people live there, and there is no larger area to place it in: leave it out");
        } else if (region != null && !isWithin(area, region)) {
            row.refuse("it does not lie in the state or country that the row names");
            return null;
        }
        return area;
    }

    /// The finest of some areas, the finer named first, in which a kind may stand.
    @Nullable
    Area finest(List<String> codes, PlaceKind kind) {
        for (var code : codes) {
            for (var area = areas.get(code); area != null; area = within(area)) {
                if (area.kind().compareTo(kind.finest()) <= 0) {
                    return area;
                }
            }
        }
        return null;
    }

    private @Nullable Area within(Area area) {
        var within = area.within();
        return within == null ? null : areas.get(within);
    }

    /// A state that is no country: `US-MN` lies in `US`.
    private boolean isWithin(Area area, String region) {
        for (@Nullable Area each = area; each != null; each = within(each)) {
            if (each.code().equals(region)) {
                return true;
            }
        }
        // A county that stands for a state, because the kind may be placed no finer, lies in it all the same.
        return region.startsWith(area.code() + "-");
    }

    private @Nullable String region(RowReading row) {
        var state = row.cell("state");
        var country = row.cell("country");
        var stateCode = state.flatMap(Gazetteer::state);
        var countryCode = country.flatMap(Gazetteer::country);
        if (country.isPresent() && countryCode.isEmpty()) {
            row.refuse("\"country\" is no country that is known: use two letters such as US");
        }
        // Provinces of other countries are not areas here.
        var abroad = countryCode.isPresent() && !countryCode.get().equals("US");
        if (state.isPresent() && stateCode.isEmpty() && !abroad) {
            row.refuse("\"state\" is no state of the United States: use two letters such as MN");
        }
        return abroad ? countryCode.get() : stateCode.or(() -> countryCode).orElse(null);
    }

    /// Where the position of the row lies, when it has one that makes sense.
    private @Nullable Spot spot(RowReading row, @Nullable String region) {
        var latitude = degrees(row, "latitude");
        var longitude = degrees(row, "longitude");
        if (latitude == null || longitude == null) {
            if (row.cell("latitude").isPresent() != row.cell("longitude").isPresent()) {
                row.refuse("a position needs both \"latitude\" and \"longitude\"");
            }
            return null;
        }
        var swapped = Math.abs(longitude) <= 90 && gazetteer.at(longitude, latitude) instanceof Spot.InCounty;
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            row.refuse(
                    swapped || Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180
                            ? "\"latitude\" and \"longitude\" are swapped"
                            : "the position is not on the globe");
            return null;
        }
        var spot = gazetteer.at(latitude, longitude);
        if (!(spot instanceof Spot.InCounty) && swapped) {
            row.refuse("\"latitude\" and \"longitude\" are swapped");
            return null;
        }
        switch (spot) {
            case Spot.AtSea() -> row.refuse("the position lies in the sea");
            case Spot.InCountry(var code)
            when region == null ->
                row.refuse("the position lies outside the United States: is a minus sign missing? If it is meant, name"
                        + " the country in \"country\"");
            case Spot.InCountry(var code)
            when !region.equals(code) ->
                row.refuse("the position does not lie in the state or country that the row names");
            case Spot.InCounty(var county)
            when region != null && !county.region().equals(region) && !region.equals("US") ->
                row.refuse("the position does not lie in the state or country that the row names");
            default -> {}
        }
        return spot;
    }

    private static @Nullable Double degrees(RowReading row, String column) {
        var text = row.cell(column).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[-+]?\\d{1,3}(\\.\\d{0,20})?")) {
            row.refuse("\"" + column + "\" is not a number of degrees such as 44.95");
            return null;
        }
        return Double.valueOf(text);
    }

    /// Codes of areas, the finer first; some may be too small to be areas.
    private List<String> codes(RowReading row, @Nullable String region, @Nullable Spot spot) {
        var area = row.cell("area");
        if (area.isPresent()) {
            if (!areas.containsKey(area.get())) {
                row.refuse("\"area\" is no code of an area: see areas.csv");
                return List.of();
            }
            return List.of(area.get());
        }
        var county = row.cell("county").flatMap(text -> county(row, text, region));
        if (row.cell("city").isPresent()) {
            return city(row, row.cell("city").get(), region, county);
        }
        if (row.cell("county").isPresent()) {
            return county.map(Locator::codes).orElse(List.of());
        }
        if (spot != null) {
            return codes(spot);
        }
        return row.cell("zip")
                .map(text -> countyOfZip(row, text).map(Locator::codes).orElse(List.of()))
                .or(() -> Optional.ofNullable(region).map(List::of))
                .orElse(List.of());
    }

    private static List<String> codes(County county) {
        return List.of("us-" + county.fips(), county.region());
    }

    private static List<String> codes(Spot spot) {
        return switch (spot) {
            case Spot.InCounty(var county) -> codes(county);
            case Spot.InCountry(var code) -> List.of(code);
            case Spot.AtSea() -> List.of();
        };
    }

    private List<String> city(RowReading row, String name, @Nullable String region, Optional<County> county) {
        var where = region != null ? region : county.map(County::region).orElse(null);
        if (where == null) {
            row.refuse("\"city\" needs its \"state\", or \"country\" outside the United States");
            return List.of();
        }
        var towns = gazetteer.named(name, where).stream()
                .filter(town ->
                        county.map(one -> one.fips().equals(town.county())).orElse(true))
                .toList();
        var choices = towns.stream().map(Locator::codes).distinct().toList();
        if (choices.size() == 1) {
            return choices.getFirst();
        }
        if (choices.isEmpty() && county.isPresent()) {
            return codes(county.get());
        }
        row.refuse(
                choices.isEmpty()
                        ? "\"city\" is no town that is known there" + similar(name, where)
                                + "; a small one is placed by its" + " \"county\""
                        : "there are " + choices.size()
                                + " towns of the name in \"city\" there: give the \"county\" too");
        return List.of();
    }

    private static List<String> codes(Town town) {
        return Stream.of(town.area(), town.county() == null ? null : "us-" + town.county(), town.region())
                .filter(Objects::nonNull)
                .toList();
    }

    private String similar(String name, String region) {
        var found = gazetteer.find(name + ", " + region, 1);
        return found.isEmpty() ? "" : " (perhaps " + found.getFirst().name() + ")";
    }

    private Optional<County> county(RowReading row, String text, @Nullable String region) {
        // A spreadsheet takes the zero from 01001.
        var found = text.matches("\\d{4,5}(\\.0)?")
                ? gazetteer.county("0".repeat(5 - text.replace(".0", "").length()) + text.replace(".0", ""))
                : Optional.ofNullable(region).flatMap(state -> gazetteer.county(text, state));
        if (found.isEmpty()) {
            row.refuse(
                    "\"county\" is neither a FIPS number such as 27053 nor the name of a county in the \"state\" of the"
                            + " row");
        }
        return found;
    }

    private Optional<County> countyOfZip(RowReading row, String text) {
        var digits = text.replaceAll("-\\d{4}$|\\.0$", "");
        var found = digits.matches("\\d{3,5}")
                ? gazetteer.countyOfZip("0".repeat(5 - digits.length()) + digits)
                : Optional.<County>empty();
        if (found.isEmpty()) {
            row.refuse("\"zip\" is no ZIP code that is known: give the \"county\"");
        }
        return found;
    }

    /// Areas by their code.
    static Map<String, Area> byCode(List<Area> areas) {
        return areas.stream().collect(Collectors.toUnmodifiableMap(Area::code, area -> area));
    }
}
