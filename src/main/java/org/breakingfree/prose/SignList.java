package org.breakingfree.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.breakingfree.indicators.Indicator;
import org.breakingfree.web.Language;

/// Puts the signs of one setting into groups, each with its sources.
final class SignList {

    private SignList() {}

    static ProsePages.Signs of(Facts facts, Shortcode shortcode, Language language) {
        var signs = Objects.requireNonNull(facts.indicators().get(shortcode.key()));
        var groups = new ArrayList<ProsePages.SignGroup>();
        signs.stream()
                .collect(Collectors.groupingBy(sign -> sign.group(language), LinkedHashMap::new, Collectors.toList()))
                .forEach((name, group) -> groups.add(group(name, group, language)));
        return new ProsePages.Signs(language, groups);
    }

    private static ProsePages.SignGroup group(String name, List<Indicator> signs, Language language) {
        return new ProsePages.SignGroup(
                name,
                signs.stream().map(sign -> sign.text(language)).toList(),
                signs.stream().map(Indicator::source).distinct().toList(),
                signs.stream().allMatch(Indicator::wordingChecked));
    }
}
