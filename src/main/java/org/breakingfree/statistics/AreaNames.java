package org.breakingfree.statistics;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What states and countries are called in a language.
record AreaNames(Language language) {

    String name(String code) {
        return code.contains("-")
                ? Messages.text(language, "region." + code)
                : Locale.of("", code).getDisplayCountry(language.locale());
    }

    /// The order of a reader's alphabet.
    <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing(name, Collator.getInstance(language.locale()));
    }
}
