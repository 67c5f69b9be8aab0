package org.breakingfree.gazetteer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// States of the United States and countries, by what people call them.
final class Regions {

    private static final String STATES =
            "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
                    + "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI";

    private static final Map<String, String> COUNTRY_CODES = countries();
    private static final Map<String, String> STATE_CODES = states();

    private Regions() {}

    private static Map<String, String> countries() {
        var codes = new HashMap<String, String>();
        for (var country : Locale.getISOCountries()) {
            codes.put(country, country);
            for (var language : Language.values()) {
                codes.put(FoldedName.of(Locale.of("", country).getDisplayCountry(language.locale())), country);
            }
        }
        codes.put("UK", "GB");
        codes.put("USA", "US");
        codes.put("unitedstatesofamerica", "US");
        return Map.copyOf(codes);
    }

    private static Map<String, String> states() {
        var codes = new HashMap<String, String>();
        for (var state : STATES.split(" ")) {
            var code = "US-" + state;
            codes.put(state, code);
            for (var language : Language.values()) {
                codes.put(FoldedName.of(Messages.text(language, "region." + code)), code);
            }
        }
        return Map.copyOf(codes);
    }

    /// The code of a state or country. `CA` and Georgia are states before they are countries: most of what is asked
    /// for is of one country.
    static Optional<String> code(String text) {
        return state(text).or(() -> country(text));
    }

    /// `MN`, `US-MN`, `Minnesota` and `minnesota` are `US-MN`.
    static Optional<String> state(String text) {
        var word = text.strip();
        return in(STATE_CODES, word.matches("(?i)us-[a-z]{2}") ? word.substring(3) : word);
    }

    /// `SE`, `Sweden` and `Suecia` are `SE`.
    static Optional<String> country(String text) {
        return in(COUNTRY_CODES, text.strip());
    }

    private static Optional<String> in(Map<String, String> codes, String word) {
        var letters = word.replace(".", "").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(letters.length() <= 3 ? codes.get(letters) : codes.get(FoldedName.of(word)));
    }
}
