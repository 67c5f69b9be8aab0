package org.breakingfree.laws;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.breakingfree.http.Answer;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/laws`, a page for each place, and the same as data.
public final class LawsController {

    private final Laws laws;
    private final Views views;

    public LawsController(Laws laws, Views views) {
        this.laws = laws;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/laws", this::index);
        routes.page("/laws/{code}", this::show);
        routes.page("/laws.atom", this::feed);
        routes.file("/laws.csv", this::csv);
    }

    private Answer index(Visit visit) {
        return switch (LawFilter.of(visit, laws.today())) {
            case LawFilter.Asked.Filter(var filter) ->
                views.page("laws/index", index(visit.chrome(), filter), Laws.TOPIC);
            case LawFilter.Asked.Refused(var parameters) -> refused(visit.chrome(), parameters);
        };
    }

    private LawPages.Index index(Chrome chrome, LawFilter filter) {
        var all = laws.all();
        var asked = all.stream().filter(filter::has).toList();
        var byCode = all.stream().collect(Collectors.toMap(Law::code, Function.identity()));
        var events = laws.events().reversed().stream()
                .map(event -> happening(chrome, event, byCode.get(event.code()), true))
                .toList();
        return new LawPages.Index(
                chrome,
                LawFilters.of(chrome, all, filter),
                LawFilters.tally(chrome, all, asked, filter),
                groups(chrome, asked, filter),
                filter.region() == Region.us ? null : LawMap.world(chrome, all, filter),
                filter.region() == Region.world ? null : LawMap.states(chrome, all, filter),
                laws.adopters(),
                events);
    }

    /// The laws of each stance together, those of countries and states by name; adopters by date.
    private static List<LawPages.Group> groups(Chrome chrome, List<Law> asked, LawFilter filter) {
        var groups = new ArrayList<LawPages.Group>();
        for (var stance : Stance.values()) {
            var lines = asked.stream()
                    .filter(law -> law.stance() == stance)
                    .map(law -> new LawLine(chrome, law, filter.day()))
                    .sorted(order(chrome, stance))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new LawPages.Group(chrome, stance, lines));
            }
        }
        return groups;
    }

    private static Comparator<LawLine> order(Chrome chrome, Stance stance) {
        Comparator<LawLine> byName = Comparator.comparing(
                LawLine::name, Collator.getInstance(chrome.language().locale()));
        Comparator<LawLine> byDate = Comparator.comparing(
                line -> line.law().since().map(PartialDate::last).orElse(LocalDate.MAX));
        return stance.isNordic() ? byDate.thenComparing(byName) : byName;
    }

    private Answer refused(Chrome chrome, List<String> parameters) {
        var page = new LawPages.Refused(
                chrome,
                parameters,
                chrome.date(AskedDay.FIRST),
                chrome.date(laws.today()),
                LawFilters.unchosen(chrome, laws.all()));
        return views.page(400, "laws/refused", page, Laws.TOPIC);
    }

    private Answer show(Visit visit) {
        var chrome = visit.chrome();
        var code = visit.part("code");
        var law = laws.find(code);
        if (law.isEmpty()) {
            var upper = code.toUpperCase(Locale.ROOT);
            if (!upper.equals(code) && laws.find(upper).isPresent()) {
                return Answer.redirect(301, chrome.address("/laws/" + upper));
            }
            throw visit.notFound();
        }
        return views.page("laws/show", show(chrome, law.get()), Laws.TOPIC);
    }

    private LawPages.Show show(Chrome chrome, Law law) {
        var all = laws.all();
        var parts =
                lines(chrome, all, other -> other.isPart() && other.country().equals(law.code()));
        var siblings = lines(
                chrome,
                all,
                other -> law.isPart() ? other.isPart() && other.country().equals(law.country()) : !other.isPart());
        var here = siblings.stream().map(LawLine::law).toList().indexOf(law);
        var line = new LawLine(chrome, law, null);
        return new LawPages.Show(
                new LawStory(line),
                parts,
                law.code().equals("US") ? LawMap.states(chrome, all, LawFilter.NOTHING) : null,
                laws.events(law.code()).stream()
                        .map(event -> happening(chrome, event, law, false))
                        .toList(),
                here > 0 ? Optional.of(siblings.get(here - 1)) : Optional.empty(),
                here + 1 < siblings.size() ? Optional.of(siblings.get(here + 1)) : Optional.empty());
    }

    private static List<LawLine> lines(Chrome chrome, List<Law> all, Predicate<Law> wanted) {
        return all.stream()
                .filter(wanted)
                .map(law -> new LawLine(chrome, law, null))
                .sorted(Comparator.comparing(
                        LawLine::name, Collator.getInstance(chrome.language().locale())))
                .toList();
    }

    private static LawPages.Happening happening(Chrome chrome, LawEvent event, Law place, boolean showsPlace) {
        return new LawPages.Happening(chrome, event, new LawLine(chrome, place, null), showsPlace);
    }

    private Answer feed(Visit visit) {
        var bytes = LawFeed.write(visit.chrome(), laws.all(), laws.events());
        return Answer.openData("application/atom+xml; charset=utf-8", bytes, topics());
    }

    private Answer csv(Visit visit) {
        return switch (LawFilter.of(visit, laws.today())) {
            case LawFilter.Asked.Filter(var filter) -> {
                var asked = laws.all().stream().filter(filter::has).toList();
                var bytes = Answer.utf8(LawCsv.write(asked, filter.day()));
                yield Answer.openData("text/csv; charset=utf-8", bytes, topics())
                        .withHeader("Content-Disposition", "attachment; filename=\"laws.csv\"");
            }
            case LawFilter.Asked.Refused(var parameters) -> refused(visit.chrome(), parameters);
        };
    }

    private static Set<String> topics() {
        return Set.of(Laws.TOPIC);
    }
}
