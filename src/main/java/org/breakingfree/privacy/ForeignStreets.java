package org.breakingfree.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds street addresses that are written otherwise than in the United States and in Spanish: those of French,
/// German, Dutch, Nordic, Italian and Portuguese speaking countries.
final class ForeignStreets {

    private static final Pattern STREET = Pattern.compile(
            // 12 rue de la Paix
            "\\b\\d{1,4}(?: ?bis| ?ter)?,? (?:rue|boulevard|quai|chemin|impasse|allée|Rue|Boulevard|Quai|Chemin|Impasse|Allée)"
                    + " (?:d[eu]s? |la |l['’]|d['’])*\\p{Lu}\\p{L}+"
                    // Hauptstraße 12, Sveavägen 5, Nørregade 3
                    + "|\\b\\p{Lu}\\p{L}{2,30}(?:straße|strasse|str\\.|gasse|platz|allee|weg|gatan|vägen|gata|vej|gade|veien|laan|straat|gracht)"
                    + " \\d{1,4} ?[a-z]?\\b"
                    // Via Roma 5, Rua do Carmo, 12
                    + "|\\b(?:Via|Viale|Piazza|Corso|Rua|Travessa|Rue|ul\\.|Ul\\.|Ulica) (?:\\p{L}{1,20}\\.? ){0,3}\\p{Lu}\\p{L}{1,30},? (?:n\\.? ?)?\\d{1,4}[a-z]?\\b");

    private ForeignStreets() {}

    static Optional<String> in(String text) {
        var street = STREET.matcher(text);
        return street.find() ? Optional.of(street.group()) : Optional.empty();
    }
}
