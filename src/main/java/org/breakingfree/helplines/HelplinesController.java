package org.breakingfree.helplines;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakingfree.http.Answer;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/help`: every number, on one page, so that it is there even when nothing else is.
public final class HelplinesController {

    private final Helplines helplines;
    private final Views views;

    public HelplinesController(Helplines helplines, Views views) {
        this.helplines = helplines;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/help", this::index);
    }

    private Answer index(Visit visit) {
        var chrome = visit.chrome();
        var all = helplines.all();
        var national = all.stream()
                .filter(helpline -> helpline.place().country().equals("US") && helpline.isNational())
                .sorted(Comparator.comparing(Helpline::topic))
                .toList();
        var states = all.stream().filter(helpline -> helpline.place().country().equals("US") && !helpline.isNational());
        var abroad = all.stream().filter(helpline -> !helpline.place().country().equals("US"));
        var page = new HelplinePages.Index(
                chrome,
                national,
                groups(
                        chrome,
                        states.collect(Collectors.groupingBy(h -> h.place().region())),
                        region -> chrome.text("region." + region)),
                groups(
                        chrome,
                        abroad.collect(Collectors.groupingBy(h -> h.place().country())),
                        country -> countryName(chrome, country)));
        return views.page("helplines/index", page, Helplines.TOPIC);
    }

    private static List<HelplinePages.Group> groups(
            Chrome chrome, java.util.Map<String, List<Helpline>> byCode, Function<String, String> name) {
        return byCode.entrySet().stream()
                .map(entry -> new HelplinePages.Group(
                        entry.getKey().toLowerCase(Locale.ROOT), name.apply(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                        HelplinePages.Group::name,
                        Collator.getInstance(chrome.language().locale())))
                .toList();
    }

    private static String countryName(Chrome chrome, String country) {
        return country.equals("EU")
                ? chrome.text("helplines.europe")
                : Locale.of("", country).getDisplayCountry(chrome.language().locale());
    }
}
