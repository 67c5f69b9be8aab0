package org.breakingfree.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.breakingfree.claims.Claim;
import org.breakingfree.helplines.Helpline;
import org.breakingfree.indicators.Indicator;
import org.breakingfree.text.Markdown;
import org.breakingfree.web.Language;

/// What a text may name.
///
/// @param indicators by setting, in their order
public record Facts(
        Map<String, Claim> claims, Map<String, Helpline> helplines, Map<String, List<Indicator>> indicators) {

    public static Facts of(List<Claim> claims, List<Helpline> helplines, List<Indicator> indicators) {
        return new Facts(
                claims.stream().collect(Collectors.toMap(Claim::id, claim -> claim, (first, _) -> first)),
                helplines.stream().collect(Collectors.toMap(Helpline::key, line -> line, (first, _) -> first)),
                indicators.stream()
                        .collect(Collectors.groupingBy(Indicator::setting, LinkedHashMap::new, Collectors.toList())));
    }

    boolean know(Shortcode shortcode) {
        return switch (shortcode.kind()) {
            case CLAIM -> claims.containsKey(shortcode.key());
            case HELPLINE -> helplines.containsKey(shortcode.key());
            case SIGNS -> indicators.containsKey(shortcode.key());
        };
    }

    /// A text's words with what it names filled in, for searching.
    public String plain(String markdown, Language language) {
        var filled = Shortcode.PATTERN
                .matcher(markdown)
                .replaceAll(braces -> Matcher.quoteReplacement(Shortcode.of(braces)
                        .filter(this::know)
                        .map(shortcode -> words(shortcode, language))
                        .orElse("")));
        return Markdown.plain(Markdown.parse(filled));
    }

    private String words(Shortcode shortcode, Language language) {
        return switch (shortcode.kind()) {
            case CLAIM -> Objects.requireNonNull(claims.get(shortcode.key())).value(language);
            case HELPLINE ->
                Objects.requireNonNull(helplines.get(shortcode.key())).contact().phone();
            case SIGNS ->
                Objects.requireNonNull(indicators.get(shortcode.key())).stream()
                        .map(sign -> sign.text(language))
                        .collect(Collectors.joining(". "));
        };
    }
}
