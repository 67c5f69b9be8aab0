package org.breakingfree.map;

import java.util.stream.Stream;
import org.breakingfree.embedding.Discovery;
import org.breakingfree.embedding.Embedding;
import org.breakingfree.embedding.Frame;
import org.breakingfree.web.Chrome;

/// Where the present filter can be had in another form.
record TakeLinks(Chrome chrome, Atlas atlas, Filter filter) {

    static final String EMBED = "/map/embed";

    private static final int HEIGHT = 480;
    private static final int USUAL_WIDTH = 800;
    private static final int USUAL_HEIGHT = 600;

    TakePages.Take page() {
        return new TakePages.Take(
                chrome,
                Stream.of("CSV", "GeoJSON", "SVG", "PNG").map(this::file).toList(),
                chrome.address(address(EMBED)),
                frame().html("100%", String.valueOf(HEIGHT)));
    }

    private TakePages.File file(String name) {
        var key = name.toLowerCase(java.util.Locale.ROOT);
        var isPicture = key.equals("svg") || key.equals("png");
        var path = isPicture ? chrome.address("/map/map." + key) : "/map/places." + key;
        var address = address(path);
        return new TakePages.File(
                name, address + (address.contains("?") ? "&" : "?") + "download", chrome.text("take.file." + key));
    }

    Discovery discovery() {
        return Discovery.of(chrome, title(), absolute("/map"));
    }

    Embedding embedding() {
        return new Embedding(title(), frame(), USUAL_WIDTH, USUAL_HEIGHT);
    }

    private String title() {
        return new FilterWords(chrome, atlas, filter).title();
    }

    private Frame frame() {
        return new Frame(absolute(EMBED), chrome.text("take.embed.frame"));
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
