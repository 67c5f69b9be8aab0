package org.breakingfree.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds telephone numbers: of North America in any spelling, of other countries behind a plus, and what a word such
/// as "call" says to be one. A helpline's number stands in the directory and nowhere else.
final class Telephones {

    private static final Pattern NORTH_AMERICAN = Pattern.compile(
            "(?<![\\w.:/$-])(?:\\+?1[-./ ]{0,2})?(?:\\([2-9]\\d{2}\\)|[2-9]\\d{2})[-./·  ]{1,3}[2-9]\\d{2}[-./· ]{1,3}\\d{4}(?![\\d-])"
                    + "|(?<![\\w.:/$-])(?:\\+?1[-. ]?)?\\([2-9]\\d{2}\\) ?\\d{3}[-. ]?\\d{4}(?![\\d-])"
                    + "|(?<![\\w.:/$,-])(?:\\+?1)?[2-9]\\d{2}[2-9]\\d{6}(?![\\w,.-]\\d|\\d)"
                    + "|(?<![\\w.:/$-])1?[-. ]?8(?:00|33|44|55|66|77|88)[-. ](?=[A-Z0-9-]{7,10}\\b)[A-Z0-9]{3,7}(?:-[A-Z0-9]{2,4}){0,2}\\b");
    private static final Pattern ABROAD =
            Pattern.compile("(?<![\\w+])(?:\\+|00 ?)[1-9]\\d{0,2}(?:[-. ()/]{0,3}\\d{1,4}){2,6}(?![\\d])");
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:call|text|phone|telephone|tel|cell|mobile|fax|sms|whatsapp|signal|dial|ring|reach (?:him|her|me|them|us)|"
                    + "ll[aá]m(?:e|a|ar|enos)?|tel[eé]fono|celular|m[oó]vil|marque)\\b[^\\d.!?\\n]{0,30}?"
                    + "(?<![\\d$])(?:\\d{3}[-. ]\\d{4}|\\d{7}|\\(?\\d{2,5}\\)?(?:[-. ]\\d{2,4}){2,4})(?![\\d-])",
            Pattern.CASE_INSENSITIVE);

    private Telephones() {}

    static Optional<String> in(String text) {
        var american = NORTH_AMERICAN.matcher(text);
        if (american.find()) {
            return Optional.of(american.group());
        }
        var abroad = ABROAD.matcher(text);
        while (abroad.find()) {
            var digits = abroad.group().replaceAll("\\D", "").length();
            if (digits >= 8 && digits <= 17) {
                return Optional.of(abroad.group());
            }
        }
        var said = SAID.matcher(text);
        return said.find() ? Optional.of(said.group()) : Optional.empty();
    }
}
