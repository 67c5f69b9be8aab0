package org.breakingfree.kits;

/// Text made safe for XML.
final class Escape {
    private Escape() {}

    /// `text` with the five characters that XML reads as its own written as references.
    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
