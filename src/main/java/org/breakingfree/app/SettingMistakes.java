package org.breakingfree.app;

import java.util.List;

/// The settings cannot be used. The message has one line for each mistake: all of them, not only the first.
final class SettingMistakes extends RuntimeException {

    private static final long serialVersionUID = 1;

    SettingMistakes(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }
}
