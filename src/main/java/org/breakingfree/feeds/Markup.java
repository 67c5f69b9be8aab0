package org.breakingfree.feeds;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/// Looks how much markup there is in a text before anybody makes a tree of it: twenty megabytes of the shortest
/// elements would be a tree of more than a gigabyte.
final class Markup {

    private static final int MOST_INSTRUCTIONS = 50_000;

    private Markup() {}

    /// @param most elements and attributes
    static boolean isMoreThan(int most, String text) {
        var parts = 0;
        var instructions = 0;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '=') {
                parts++;
            } else if (letter == '<') {
                var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
                parts += next == '/' ? 0 : 1;
                instructions += next == '?' || next == '!' && !text.startsWith("<![CDATA[", at) ? 1 : 0;
            }
        }
        // Most of them may stand in texts; only the parser knows, and here it forgets each element at once.
        return instructions > MOST_INSTRUCTIONS || parts > most && parts(most, text) > most;
    }

    private static int parts(int most, String text) {
        var count = 0;
        try (var parser = new StreamParser(Parser.xmlParser()).parse(text, "")) {
            for (var elements = parser.iterator(); count <= most && elements.hasNext(); count++) {
                var element = elements.next();
                count += element.attributesSize();
                forget(element);
            }
        }
        return count;
    }

    private static void forget(Element element) {
        element.empty();
        if (element.parent() != null && element.previousElementSibling() != null) {
            element.previousElementSibling().remove();
        }
    }
}
