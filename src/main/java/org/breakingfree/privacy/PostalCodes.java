package org.breakingfree.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds ZIP codes, and the codes of the United Kingdom and of Canada: a few blocks of a city, and often fewer people
/// than may be pointed at.
final class PostalCodes {

    private static final String STATE =
            "(A[LKZRSAEP]|C[AOT]|D[EC]|F[LM]|G[AU]|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTHP]|N[EVHJMYCD]|"
                    + "O[HKR]|P[ARW]|RI|S[CD]|T[NX]|UT|V[TAI]|W[AVIY])";

    private static final Pattern CODE = Pattern.compile("\\b" + STATE + "\\.?,? \\d{5}(-\\d{4})?\\b"
            + "|(?<![\\w/.-])\\d{5}-\\d{4}(?![\\w-])"
            + "|(?i:\\b(zip( ?code)?|postal code|código postal|c\\.p\\.):?( is)? #?\\d{5})\\b"
            + "|\\b\\p{Lu}[\\p{L} .]{2,30}, (?i:[a-z]{4,13}|(north|south|new|west|rhode) [a-z]{4,10}),? \\d{5}(-\\d{4})?(?= ?$|[.,;)])"
            + "|\\b[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}\\b"
            + "|\\b[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d\\b"
            + "|^ ?\\d{5}(-\\d{4})?[ .]?$");

    private PostalCodes() {}

    static Optional<String> in(String text) {
        var code = CODE.matcher(text);
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }
}
