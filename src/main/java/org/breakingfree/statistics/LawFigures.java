package org.breakingfree.statistics;

import java.util.Arrays;
import java.util.List;
import org.breakingfree.laws.Law;
import org.breakingfree.laws.LawLine;
import org.breakingfree.laws.LawMap;
import org.breakingfree.laws.Region;
import org.breakingfree.laws.Stance;
import org.breakingfree.web.Chrome;

/// The areas colored by what the law tracker says of their laws, in its own words, each leading to its page there.
record LawFigures(Chrome chrome, List<Law> laws, Level level) {

    LawFigures {
        laws = laws.stream()
                .filter(law -> level == Level.STATE ? law.isState() : !law.isPart())
                .toList();
    }

    StatisticsPages.LawFigure page() {
        var region = level == Level.STATE ? Region.us : Region.world;
        return new StatisticsPages.LawFigure(
                chrome,
                chrome.text("figures.law.title"),
                LawMap.of(chrome, laws, region),
                legend(),
                laws.size() < level.shapes().size(),
                rows(),
                "/laws.csv?region=" + region.name());
    }

    private List<StatisticsPages.LawLegend> legend() {
        return Arrays.stream(Stance.values())
                .filter(stance -> count(stance) > 0)
                .map(stance -> new StatisticsPages.LawLegend(
                        stance.name(),
                        chrome.text("laws.stance." + stance + ".name"),
                        chrome.text("laws.stance." + stance),
                        chrome.number(count(stance))))
                .toList();
    }

    private long count(Stance stance) {
        return laws.stream().filter(law -> law.stance() == stance).count();
    }

    private List<StatisticsPages.LawRow> rows() {
        return laws.stream()
                .map(law -> new LawLine(chrome, law, null))
                .sorted(new AreaNames(chrome.language()).by(LawLine::name))
                .map(line -> new StatisticsPages.LawRow(
                        line.law().code(),
                        line.name(),
                        line.address(),
                        line.law().stance().name(),
                        line.stance(),
                        line.since()))
                .toList();
    }
}
