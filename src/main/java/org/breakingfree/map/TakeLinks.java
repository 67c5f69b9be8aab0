package org.breakingfree.map;

import java.util.stream.Stream;
import org.breakingfree.web.Chrome;

/// Where the present filter can be had in another form.
record TakeLinks(Chrome chrome, Atlas atlas, Filter filter) {

    static final String EMBED = "/map/embed";

    private static final int HEIGHT = 480;

    TakePages.Take page() {
        return new TakePages.Take(
                chrome,
                Stream.of("CSV", "GeoJSON", "SVG", "PNG").map(this::file).toList(),
                chrome.address(address(EMBED)),
                frame("100%", String.valueOf(HEIGHT)));
    }

    private TakePages.File file(String name) {
        var key = name.toLowerCase(java.util.Locale.ROOT);
        var isPicture = key.equals("svg") || key.equals("png");
        var path = isPicture ? chrome.address("/map/map." + key) : "/map/places." + key;
        var address = address(path);
        return new TakePages.File(
                name, address + (address.contains("?") ? "&" : "?") + "download", chrome.text("take.file." + key));
    }

    TakePages.Discovery discovery() {
        var page = java.net.URLEncoder.encode(absolute("/map"), java.nio.charset.StandardCharsets.UTF_8);
        var service = chrome.frame().site().publicUrl() + OEmbed.PATH + "?url=" + page;
        return new TakePages.Discovery(
                new FilterWords(chrome, atlas, filter).title(), service + "&format=json", service + "&format=xml");
    }

    /// The markup of the frame for other sites' pages. It is given no more than it needs: no script, no form, and no
    /// way to lead the page around it elsewhere.
    ///
    /// @param width in pixels or percent
    String frame(String width, String height) {
        return ("<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%s\" loading=\"lazy\" referrerpolicy=\"no-referrer\" "
                        + "sandbox=\"allow-same-origin allow-popups allow-popups-to-escape-sandbox\"></iframe>")
                .formatted(absolute(EMBED).replace("&", "&amp;"), chrome.text("take.embed.frame"), width, height);
    }

    /// The full address of a page in the visitor's language, with the filter.
    String absolute(String neutralPath) {
        return chrome.absolute(chrome.language(), address(neutralPath));
    }

    /// A path with the filter.
    String address(String path) {
        return filter.by(Sort.PLACE).address(path);
    }
}
