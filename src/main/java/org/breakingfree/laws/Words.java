package org.breakingfree.laws;

import org.breakingfree.web.Language;

/// The same words in both languages; both are empty where there is nothing to say.
public record Words(String en, String es) {

    static final Words NONE = new Words("", "");

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ES -> es;
        };
    }

    public boolean isEmpty() {
        return en.isEmpty();
    }
}
