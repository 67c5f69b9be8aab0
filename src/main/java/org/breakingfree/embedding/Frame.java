package org.breakingfree.embedding;

/// The markup of a frame for other sites' pages. The frame is given no more than it needs: no script, no form, and no
/// way to lead the page around it elsewhere.
///
/// @param src the full address of what it shows
/// @param title what it is, for those who hear the page
public record Frame(String src, String title) {

    /// @param width in pixels or percent
    public String html(String width, String height) {
        return ("<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%s\" loading=\"lazy\" referrerpolicy=\"no-referrer\" "
                        + "sandbox=\"allow-same-origin allow-popups allow-popups-to-escape-sandbox\"></iframe>")
                .formatted(attribute(src), attribute(title), width, height);
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
