package org.breakingfree.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breakingfree.privacy.Finding.Kind;

/// What a text gives away: street addresses, positions, license plates, telephone numbers, mail addresses.
///
/// Ask before a text is stored or shown: `GivenAway.in(text)` is empty, or says what to take out, in words that may
/// be printed and logged because they do not repeat it. `GivenAway.inLink(address)` asks only for what a web address
/// can hold without being suspicious for its numbers alone.
///
/// It is made to find nearly everything that is written as people write it, in English or Spanish, and to leave
/// ordinary sentences alone; it cannot find a house that is described in words. A person may overrule it, with a
/// reason that is kept.
public final class GivenAway {

    private static final Pattern LINK = Pattern.compile("\\b(https?://|www\\.)\\S++", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile(
            "[\\w.+-]{1,64}(@|\\s?[\\[({]\\s?at\\s?[\\])}]\\s?)[\\w-]{1,63}((\\.|\\s?[\\[({]\\s?dot\\s?[\\])}]\\s?|\\s+dot\\s+)[a-z]{2,24})+\\b"
                    + "|\\b[\\w.+-]{2,64}\\s+at\\s+[\\w-]{2,63}\\s+dot\\s+[a-z]{2,24}\\b",
            Pattern.CASE_INSENSITIVE);

    private GivenAway() {}

    /// What a text gives away, one finding of each kind at most, in the order of the kinds.
    ///
    /// @param text of any length a form or a file may hold; the time grows with it and no faster
    public static List<Finding> in(String text) {
        var plain = plain(text);
        var words = LINK.matcher(plain).replaceAll(" ; ");
        var findings = new ArrayList<Finding>();
        StreetAddresses.in(words).ifPresent(found -> findings.add(Finding.of(Kind.STREET_ADDRESS, found)));
        PostalCodes.in(words).ifPresent(found -> findings.add(Finding.of(Kind.POSTAL_CODE, found)));
        Positions.in(plain, words).ifPresent(found -> findings.add(Finding.of(Kind.POSITION, found)));
        Positions.mapLink(plain).ifPresent(found -> findings.add(Finding.of(Kind.MAP_LINK, found)));
        Plates.in(words).ifPresent(found -> findings.add(Finding.of(Kind.LICENSE_PLATE, found)));
        Telephones.in(words).ifPresent(found -> findings.add(Finding.of(Kind.TELEPHONE, found)));
        mail(plain).ifPresent(found -> findings.add(Finding.of(Kind.MAIL, found)));
        return findings;
    }

    /// What a web address gives away: a position, a link into a map, a mail address.
    public static List<Finding> inLink(String address) {
        var plain = plain(address);
        var findings = new ArrayList<Finding>();
        Positions.inLink(plain).ifPresent(found -> findings.add(Finding.of(Kind.POSITION, found)));
        Positions.mapLink(plain).ifPresent(found -> findings.add(Finding.of(Kind.MAP_LINK, found)));
        mail(plain).ifPresent(found -> findings.add(Finding.of(Kind.MAIL, found)));
        return findings;
    }

    private static Optional<String> mail(String text) {
        var mail = MAIL.matcher(text);
        return mail.find() ? Optional.of(mail.group()) : Optional.empty();
    }

    /// Letters and digits as they usually are, all white space as one blank, nothing invisible.
    private static String plain(String text) {
        var usual = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(GivenAway::usual)
                .forEach(usual::appendCodePoint);
        return usual.toString()
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\p{Pd}−]", "-")
                .replaceAll("[\\p{Z}\\s]+", " ");
    }

    /// Digits of every script are digits; the Arabic sign for decimals is a point.
    private static int usual(int letter) {
        if (letter == '\u066B') {
            return '.';
        }
        return Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(letter, 10) : letter;
    }
}
