package org.breakingfree.gazetteer;

import java.util.Arrays;
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

    private static final Map<String, String> CODES = codes();

    private Regions() {}

    private static Map<String, String> codes() {
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
        // CA, DE and others are states here before they are countries: most of what is imported is of one country.
        Arrays.stream(STATES.split(" ")).forEach(state -> {
            var code = "US-" + state;
            codes.put(state, code);
            for (var language : Language.values()) {
                codes.put(FoldedName.of(Messages.text(language, "region." + code)), code);
            }
        });
        return Map.copyOf(codes);
    }

    /// The code of a state or country: `MN`, `US-MN`, `Minnesota` and `minnesota` are `US-MN`, `Sweden` is `SE`.
    static Optional<String> code(String text) {
        var word = text.strip();
        if (word.matches("(?i)us-[a-z]{2}")) {
            return code(word.substring(3));
        }
        var letters = word.replace(".", "").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(letters.length() <= 3 ? CODES.get(letters) : CODES.get(FoldedName.of(word)));
    }
}
