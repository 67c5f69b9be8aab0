package org.breakingfree.feeds;

import org.jdom2.Verifier;

/// Which characters a text of somebody else may hold.
final class Characters {

    private Characters() {}

    /// The text without what XML 1.0 forbids: most control characters and halves of pairs.
    static String withoutForbidden(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
