package org.breakingfree.library;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Words of somebody else as plain text: fit for a heading, a list and a terminal.
///
/// Control characters, which a terminal obeys, and the marks that turn the direction of what follows are taken out;
/// what is left is text that has to be escaped like any other.
final class PlainWords {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");

    /// Longer than any note that is read; a bound for what is looked through.
    private static final int MOST_LOOKED_AT = 200_000;

    private PlainWords() {}

    /// One line.
    ///
    /// @param most how many UTF-16 units; what is longer is cut and ends with an ellipsis
    static String line(@Nullable String text, int most) {
        if (text == null) {
            return "";
        }
        var head = text.length() > MOST_LOOKED_AT ? text.substring(0, MOST_LOOKED_AT) : text;
        var spaced = SPACES.matcher(head).replaceAll(" ");
        return cut(
                SPACES.matcher(UNSEEN.matcher(spaced).replaceAll(""))
                        .replaceAll(" ")
                        .strip(),
                most);
    }

    /// The words of a piece of HTML in one line, without its markup.
    static String ofHtml(@Nullable String html, int most) {
        return html == null ? "" : line(Jsoup.parseBodyFragment(html).text(), most);
    }

    /// The same text without what a reader cannot see and a machine may obey; white space is a single space.
    static String seen(String text) {
        return UNSEEN.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /// Cuts between two words where there are any, and never through a character.
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        var space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end - 40 && space > 0 ? space : end).stripTrailing() + "…";
    }
}
