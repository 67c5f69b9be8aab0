package org.breakingfree.kits;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts sourced figures and helplines where the text names them: `{claim:id}`, `{helpline:key}`, and `{text:key}` for
/// the number one writes a message to. Every claim used is added to `used`, so that its source can be printed.
record Quotes(KitFacts facts, Collection<KitFacts.Figure> used) {

    /// Everything in braces that we read as ours.
    static final Pattern SHORTCODE = Pattern.compile("\\{([a-z]+)(?::([^{}]*))?}");

    /// `text` with plain words in place of its shortcodes.
    String plain(String text) {
        return SHORTCODE.matcher(text).replaceAll(found -> escape(value(found).orElse(found.group())));
    }

    private Optional<String> value(MatchResult found) {
        return switch (found.group(1)) {
            case "claim" -> claim(found.group(2)).map(KitFacts.Figure::value);
            case "helpline" -> phone(found.group(2)).map(KitFacts.Phone::number);
            case "text" -> phone(found.group(2)).map(KitFacts.Phone::textTo);
            default -> Optional.empty();
        };
    }

    Optional<KitFacts.Figure> claim(String id) {
        var claim = Optional.ofNullable(facts.claims().get(id));
        claim.filter(known -> !used.contains(known)).ifPresent(used::add);
        return claim;
    }

    Optional<KitFacts.Phone> phone(String key) {
        return Optional.ofNullable(facts.helplines().get(key));
    }

    List<KitFacts.Sign> signs(String setting) {
        return facts.signs().stream()
                .filter(sign -> sign.setting().equals(setting))
                .toList();
    }

    /// `words` with a capital and a full stop.
    static String sentence(String words) {
        return words.isBlank()
                ? ""
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    /// `replacement` for [Matcher#replaceAll], taken as it is.
    static String escape(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
