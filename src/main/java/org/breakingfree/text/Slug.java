package org.breakingfree.text;

import java.text.Normalizer;
import java.util.Locale;

/// Words made fit for an address: lower case, ASCII letters, digits and single hyphens.
public final class Slug {

    private Slug() {}

    public static String of(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
