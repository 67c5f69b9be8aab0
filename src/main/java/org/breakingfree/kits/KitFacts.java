package org.breakingfree.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakingfree.claims.Claim;
import org.breakingfree.helplines.Helpline;
import org.breakingfree.indicators.Indicator;
import org.breakingfree.prose.Facts;
import org.breakingfree.web.Language;

/// What a kit may quote, in its own language: figures with their sources, helplines, and signs by setting. A kit has
/// no other way to print a figure or a telephone number, so a number is changed in one place or nowhere.
///
/// @param claims by id, in the order of their ids, so that two readings of the same facts are equal in every way
/// @param helplines by key, ordered likewise
public record KitFacts(Language language, Map<String, Figure> claims, Map<String, Phone> helplines, List<Sign> signs) {

    /// A figure and where it comes from. `value` is printed as it is ("6.3 million people"); `year` is the year it
    /// speaks of, and may be empty.
    public record Figure(
            String value, String statement, String year, String producer, String title, String url, String limits) {}

    /// A helpline. `rungOn` is the ISO date of our last test call, empty when nobody has called it yet.
    public record Phone(
            String name,
            String number,
            String textTo,
            String textWord,
            String hours,
            String whoItIsFor,
            String publisher,
            String sourceDate,
            String rungOn) {

        /// The digits as a telephone dials them, with the country code for numbers of eleven digits.
        String dialable() {
            var digits = number.replaceAll("\\D", "");
            return digits.length() == 11 ? "+" + digits : digits;
        }
    }

    /// A sign somebody may notice in a `setting`.
    public record Sign(String setting, String words, String publisher, String title) {}

    /// What the site knows, as a kit in `language` prints it.
    public static KitFacts of(Facts facts, Language language) {
        var figures = new TreeMap<String, Figure>();
        facts.claims().forEach((id, claim) -> figures.put(id, figure(claim, language)));
        var phones = new TreeMap<String, Phone>();
        facts.helplines().forEach((key, helpline) -> phones.put(key, phone(helpline, language)));
        var signs = new ArrayList<Sign>();
        new TreeMap<>(facts.indicators())
                .values()
                .forEach(setting -> setting.stream()
                        .filter(indicator -> indicator.kind() == Indicator.Kind.SIGN)
                        .map(indicator -> new Sign(
                                indicator.setting(),
                                indicator.text(language),
                                indicator.source().publisher(),
                                indicator.source().title()))
                        .forEach(signs::add));
        return new KitFacts(language, figures, phones, List.copyOf(signs));
    }

    PrintWords words() {
        return new PrintWords(language);
    }

    /// Only what `text` names, so that a kit is made again when a fact of its own changes, and for no other.
    KitFacts only(String text) {
        var figures = new TreeMap<>(claims);
        figures.keySet().removeIf(id -> !text.contains("{claim:" + id + "}"));
        var phones = new TreeMap<>(helplines);
        phones.keySet().removeIf(key -> !text.contains(key));
        var named = signs.stream()
                .filter(sign -> text.contains("{signs:" + sign.setting() + "}"))
                .toList();
        return new KitFacts(language, figures, phones, named);
    }

    private static Figure figure(Claim claim, Language language) {
        return new Figure(
                claim.value(language),
                claim.statement(language),
                claim.year(),
                claim.source().publisher(),
                claim.source().title(),
                claim.source().url().value(),
                claim.limits(language));
    }

    private static Phone phone(Helpline helpline, Language language) {
        var details = helpline.details();
        var contact = helpline.contact();
        var english = language == Language.EN;
        return new Phone(
                helpline.name(),
                contact.phone(),
                contact.textTo(),
                contact.textKeyword(),
                english ? details.hoursEn() : details.hoursEs(),
                english ? details.audienceEn() : details.audienceEs(),
                helpline.source().publisher(),
                helpline.source().date(),
                helpline.rungOn() == null ? "" : helpline.rungOn().toString());
    }
}
