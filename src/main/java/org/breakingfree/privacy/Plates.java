package org.breakingfree.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds license plates where the words around them speak of one, and vehicle numbers, which need none.
final class Plates {

    private static final Pattern PLATE_WORD = Pattern.compile(
            "\\b(license|licence|number|vehicle|car|truck|van)? ?(plates?|tags?|registration|reg\\.|placas?|matr[ií]cula)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAR_WORD = Pattern.compile(
            "\\b(car|van|truck|suv|sedan|pickup|minivan|vehicle|driving|drove|drives|coupe|jeep|motorcycle|trailer|honda|toyota|ford|chevy|chevrolet|nissan|dodge|bmw|camioneta|carro|coche|auto|veh[ií]culo)\\b",
            Pattern.CASE_INSENSITIVE);

    /// Five to eight letters and digits, in one or two or three groups.
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\w-])[A-Z0-9]{1,8}(?:[ ·•-]?[A-Z0-9]{1,6}){0,2}(?![\\w-])");

    /// As states really make them, for words that say less.
    private static final Pattern USUAL = Pattern.compile(
            "[A-Z]{3}[ ·-]?\\d{3,4}|\\d{3}[ ·-]?[A-Z]{3}|\\d[A-Z]{3}\\d{3}|[A-Z]{2}[ ·-]?\\d{4,5}|\\d{4}[ ·-]?[A-Z]{2}|[A-Z]{3}[ ·-]?\\d[A-Z]\\d{2}|"
                    + "[A-Z]\\d{2}[ ·-]?\\d?[A-Z]{2,3}|\\d{2}[A-Z]?[ ·-]?[A-Z]{2,3}\\d{1,2}|[A-Z]{2}\\d{2}[ ·-]?[A-Z]{2,3}");
    private static final Pattern VEHICLE_NUMBER = Pattern.compile(
            "\\b(?=[A-Z]{0,14}\\d[A-Z]{0,14}\\d)(?=\\d{0,15}[A-Z]\\d{0,15}[A-Z])[A-HJ-NPR-Z0-9]{17}\\b");

    /// What looks like a plate and is a bill, a standard or a disease.
    private static final Pattern OTHER =
            Pattern.compile("(HB|SB|HR|SF|HF|AB|LB|LD|UTF|SHA|ISO|RFC|FY|COVID|CR|FBI|CFR|USC)[ -]?\\d+.*");

    private static final int NEAR = 48;

    private Plates() {}

    static Optional<String> in(String text) {
        var number = VEHICLE_NUMBER.matcher(text);
        if (number.find()) {
            return Optional.of(number.group());
        }
        var token = TOKEN.matcher(text);
        while (token.find()) {
            var found = token.group();
            var size = found.replaceAll("[^A-Z0-9]", "").length();
            var mixed = found.matches(".*\\d.*") && found.matches(".*[A-Z].*");
            var before = text.substring(Math.max(0, token.start() - NEAR), token.start());
            var after = text.substring(token.end(), Math.min(text.length(), token.end() + NEAR / 2));
            if (size >= 4
                    && size <= 8
                    && !OTHER.matcher(found).matches()
                    && (mixed || size >= 5)
                    && isSpokenOf(before, after, mixed, found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static boolean isSpokenOf(String before, String after, boolean mixed, String found) {
        if (PLATE_WORD.matcher(before).find()
                && (mixed
                        || before.matches(
                                "(?i).*(plates?|tag|placas?|matr[ií]cula)\\W{1,4}(is |number |no\\.? |# ?|reads? |es |:|n[uú]mero )*\\W{0,2}$"))) {
            return !found.matches("(19|20)\\d\\d") || mixed;
        }
        if (!mixed || !USUAL.matcher(found).matches()) {
            return false;
        }
        return CAR_WORD.matcher(before).find()
                || PLATE_WORD.matcher(after).find()
                || after.matches(
                        "(?i)\\W{0,2}(on|is) (a|the|his|her) (black|white|red|blue|gray|grey|silver|green|gold|brown|tan)?.*");
    }
}
