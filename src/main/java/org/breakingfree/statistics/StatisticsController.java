package org.breakingfree.statistics;

import java.util.Set;
import org.breakingfree.http.Answer;
import org.breakingfree.laws.Laws;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/map/figures`: states and countries colored by a figure or by their laws, and the same as a table and a file.
public final class StatisticsController {

    static final String CSV = "/map/figures.csv";

    private final Statistics statistics;
    private final Laws laws;
    private final Views views;

    public StatisticsController(Statistics statistics, Laws laws, Views views) {
        this.statistics = statistics;
        this.laws = laws;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page(Choice.PATH, this::index);
        routes.file(CSV, this::csv);
    }

    private Answer index(Visit visit) {
        var figures = statistics.figures();
        var choice = Choice.of(visit, figures).orElseThrow(visit::notFound);
        var page = page(visit.chrome(), figures, choice);
        return views.page("statistics/index", page, Statistics.TOPIC, Laws.TOPIC);
    }

    private StatisticsPages.Index page(Chrome chrome, Figures figures, Choice choice) {
        var form = new FigureForm(chrome, figures, choice);
        return new StatisticsPages.Index(
                chrome,
                form.levels(),
                form.measures(),
                form.years(),
                form.modes(),
                choice instanceof Choice.Count count ? new CountMap(chrome, figures, count).page() : null,
                choice instanceof Choice.Law(var level) ? new LawFigures(chrome, laws.all(), level).page() : null);
    }

    /// Laws have a file of their own, which says more.
    private Answer csv(Visit visit) {
        var figures = statistics.figures();
        if (!(Choice.of(visit, figures).orElseThrow(visit::notFound) instanceof Choice.Count choice)) {
            throw visit.notFound();
        }
        var bytes = Answer.utf8(new StatisticCsv(figures, choice).write());
        var name = choice.measure().key() + "-" + choice.year() + ".csv";
        return Answer.openData("text/csv; charset=utf-8", bytes, Set.of(Statistics.TOPIC))
                .withHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
