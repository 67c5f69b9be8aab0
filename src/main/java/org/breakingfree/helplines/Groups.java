package org.breakingfree.helplines;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakingfree.web.Chrome;

/// Helplines by the place they serve, in the order of the places' names.
final class Groups {

    private Groups() {}

    /// Those of single states of the United States.
    static List<HelplinePages.Group> states(Chrome chrome, List<Helpline> all) {
        return groups(
                chrome,
                all.stream()
                        .filter(helpline -> helpline.place().country().equals("US") && !helpline.isNational())
                        .collect(Collectors.groupingBy(
                                helpline -> helpline.place().region())),
                region -> chrome.text("region." + region));
    }

    /// Those of other countries.
    static List<HelplinePages.Group> countries(Chrome chrome, List<Helpline> all) {
        return groups(
                chrome,
                all.stream()
                        .filter(helpline -> !helpline.place().country().equals("US"))
                        .collect(Collectors.groupingBy(
                                helpline -> helpline.place().country())),
                country -> name(chrome, country));
    }

    private static List<HelplinePages.Group> groups(
            Chrome chrome, Map<String, List<Helpline>> byCode, Function<String, String> name) {
        return byCode.entrySet().stream()
                .map(entry -> new HelplinePages.Group(
                        entry.getKey().toLowerCase(Locale.ROOT), name.apply(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                        HelplinePages.Group::name,
                        Collator.getInstance(chrome.language().locale())))
                .toList();
    }

    private static String name(Chrome chrome, String country) {
        return country.equals("EU")
                ? chrome.text("helplines.europe")
                : Locale.of("", country).getDisplayCountry(chrome.language().locale());
    }
}
