package org.breakingfree.web;

import java.util.regex.Pattern;

/// Our own style sheets and scripts without what only people read: comments, indentation, empty lines.
///
/// Not a minifier: it renames and reorders nothing, and knows no more of the languages than our own files need. No
/// string in them holds a comment or two spaces in a row.
final class Slimmed {

    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND_MARK = Pattern.compile(" ?([{};,]) ?");
    private static final Pattern AFTER_COLON = Pattern.compile(": ");
    private static final Pattern SCRIPT_COMMENT = Pattern.compile("(?m)^[ \\t]*//.*\\R");
    private static final Pattern SCRIPT_DOCUMENT = Pattern.compile("(?ms)^[ \\t]*/\\*\\*.*?\\*/[ \\t]*\\R");
    private static final Pattern LINE_START = Pattern.compile("(?m)^\\s+");

    private Slimmed() {}

    static String css(String text) {
        var slim = CSS_COMMENT.matcher(text).replaceAll("");
        slim = SPACE.matcher(slim).replaceAll(" ");
        slim = AROUND_MARK.matcher(slim).replaceAll("$1");
        slim = AFTER_COLON.matcher(slim).replaceAll(":");
        return slim.replace(";}", "}").strip();
    }

    /// Only comments that have a line of their own; line ends stay, since they end statements.
    static String script(String text) {
        var slim = SCRIPT_DOCUMENT.matcher(text).replaceAll("");
        slim = SCRIPT_COMMENT.matcher(slim).replaceAll("");
        return LINE_START.matcher(slim).replaceAll("");
    }
}
