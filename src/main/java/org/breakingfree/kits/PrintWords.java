package org.breakingfree.kits;

import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// The words that we put around a kit's own, in the language of the kit.
record PrintWords(Language language) {

    /// `kits.print.` and `key`, ready to stand in XML.
    String xml(String key, Object... arguments) {
        return Escape.xml(text(key, arguments));
    }

    String text(String key, Object... arguments) {
        return Messages.text(language, "kits.print." + key, arguments);
    }

    /// What people call a file of a kit: `facilitator-guide`.
    String file(String part) {
        return Messages.text(language, "kits.file." + part);
    }
}
