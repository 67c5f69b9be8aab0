package org.breakingfree.statistics;

import java.util.List;
import org.breakingfree.laws.LawMap;
import org.breakingfree.shapes.Shape;
import org.breakingfree.text.Source;
import org.breakingfree.web.Chrome;
import org.jspecify.annotations.Nullable;

/// What each template of the figures is given.
public final class StatisticsPages {

    private StatisticsPages() {}

    /// `statistics/index.jte`: either figures or laws.
    ///
    /// @param modes empty when there is nothing to choose
    /// @param years rising; empty when there is nothing to choose
    public record Index(
            Chrome chrome,
            List<Link> levels,
            List<Link> measures,
            List<Link> years,
            List<Link> modes,
            @Nullable Figure figure,
            @Nullable LawFigure law) {}

    public record Link(String text, String href, boolean current) {}

    /// `statistics/figure.jte`: areas colored by a figure. It cannot be made without what the figure is not, and not
    /// without its sources.
    ///
    /// @param title what is counted and when
    /// @param unit for every how many people, or empty
    /// @param explanation what is counted, in a sentence
    /// @param summary what can be seen, for those who do not see it
    /// @param csv where the same table is as a file
    public record Figure(
            Chrome chrome,
            String title,
            String unit,
            String explanation,
            String note,
            String viewBox,
            List<Group> groups,
            List<Legend> legend,
            String summary,
            Table table,
            Origins origins,
            String csv) {

        public Figure {
            if (note.isBlank()) {
                throw new IllegalArgumentException("a figure says what it is not");
            }
        }
    }

    /// Areas of one class.
    ///
    /// @param style names the class in the style sheet: `1` to `5`, `withheld` or `none`
    public record Group(String style, List<Outline> outlines) {}

    /// @param href its row in the table, or empty
    /// @param title what a pointer resting on it shows
    public record Outline(Shape shape, String href, String title) {}

    /// @param style as in [Group]
    public record Legend(String style, String text) {}

    /// The same as the map in words, by name and never by size: a list of the "worst" would say how well each counts.
    ///
    /// @param isRate whether each row has a count and a population besides its figure
    public record Table(String area, String figure, boolean isRate, List<Row> rows) {}

    /// @param href empty when there is nothing more to say of it
    /// @param figure in words
    /// @param isNumber false when it says why there is no number
    /// @param count empty unless a rate is told
    /// @param people the same
    public record Row(
            String code, String name, String href, String figure, boolean isNumber, String count, String people) {}

    /// Where figures come from. There is at least one.
    public record Origins(List<Origin> all) {

        public Origins {
            if (all.isEmpty()) {
                throw new IllegalArgumentException("a figure says where it comes from");
            }
        }
    }

    /// @param told where it was read, how sure we are of it, or how it is licensed
    public record Origin(Source source, String told) {}

    /// `statistics/law.jte`: areas colored by what their laws say, in the words and patterns of the law tracker.
    ///
    /// @param hasGaps whether places are drawn that the tracker does not have
    public record LawFigure(
            Chrome chrome,
            String title,
            LawMap map,
            List<LawLegend> legend,
            boolean hasGaps,
            List<LawRow> rows,
            String csv) {}

    /// @param stance its name in the style sheet
    /// @param count how many there are of it
    public record LawLegend(String stance, String name, String meaning, String count) {}

    /// @param since empty when no source says
    public record LawRow(String code, String name, String href, String stance, String law, String since) {}
}
