package org.breakingfree.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakingfree.web.Chrome;

/// The choices above the table, and how many places each leads to.
final class LawFilters {

    private LawFilters() {}

    static LawPages.Filters of(Chrome chrome, List<Law> all, LawFilter filter) {
        var stances = new ArrayList<LawPages.Pill>();
        stances.add(pill(chrome, all, filter, filter.with(null), chrome.text("laws.all"), ""));
        for (var stance : Stance.values()) {
            var pill = pill(
                    chrome,
                    all,
                    filter,
                    filter.with(stance),
                    chrome.text("laws.stance." + stance + ".name"),
                    stance.name());
            if (pill.count() > 0 || pill.current()) {
                stances.add(pill);
            }
        }
        var regions = new ArrayList<LawPages.Pill>();
        regions.add(pill(chrome, all, filter, filter.within(null), chrome.text("laws.everywhere"), ""));
        for (var region : Region.values()) {
            regions.add(pill(chrome, all, filter, filter.within(region), chrome.text("laws.region." + region), ""));
        }
        return new LawPages.Filters(chrome, filter, stances, regions);
    }

    /// The same choices where none of them is chosen.
    static LawPages.Filters unchosen(Chrome chrome, List<Law> all) {
        var filters = of(chrome, all, LawFilter.NOTHING);
        return new LawPages.Filters(
                chrome, LawFilter.NOTHING, unchosen(filters.stances()), unchosen(filters.regions()));
    }

    private static List<LawPages.Pill> unchosen(List<LawPages.Pill> pills) {
        return pills.stream()
                .map(pill -> new LawPages.Pill(pill.label(), pill.address(), false, pill.swatch(), pill.count()))
                .toList();
    }

    private static LawPages.Pill pill(
            Chrome chrome, List<Law> all, LawFilter now, LawFilter then, String label, String swatch) {
        var count = (int) all.stream().filter(then::has).count();
        return new LawPages.Pill(label, chrome.address("/laws") + then.query(), now.equals(then), swatch, count);
    }

    static LawPages.Tally tally(Chrome chrome, List<Law> all, List<Law> asked, LawFilter filter) {
        return new LawPages.Tally(
                all.size(),
                all.stream().filter(law -> law.stance().isNordic()).count(),
                all.stream().filter(law -> law.stance() == Stance.nordic).count(),
                all.stream()
                        .filter(law -> law.reading().confidence() == Confidence.low)
                        .count(),
                standings(chrome, asked, filter));
    }

    private static List<String> standings(Chrome chrome, List<Law> asked, LawFilter filter) {
        var day = filter.day();
        if (day == null) {
            return List.of();
        }
        return Arrays.stream(Standing.values())
                .map(standing -> {
                    var count = asked.stream()
                            .filter(law -> Standing.of(law, day) == standing)
                            .count();
                    return count == 0 ? "" : chrome.count("laws.standing." + standing, count);
                })
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
