package org.breakingfree.kits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.breakingfree.kits.ZipWriter.Entry;

/// The look of our slides: master, six layouts, notes and theme, kept as readable XML in `resources/kits/slides/`.
/// Nothing in it carries a date or a name of the person who made it.
final class SlideTemplate {
    private static final String FOLDER = "/kits/slides/";
    private static final int LAYOUTS = 6;

    private SlideTemplate() {}

    /// An empty presentation with our layouts.
    static XMLSlideShow open() throws IOException {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("[Content_Types].xml", resource("content-types.xml")));
        entries.add(new Entry("_rels/.rels", resource("root.rels")));
        var parts = new ArrayList<>(List.of(
                "presentation.xml",
                "_rels/presentation.xml.rels",
                "presProps.xml",
                "viewProps.xml",
                "tableStyles.xml",
                "theme/theme1.xml",
                "theme/theme2.xml",
                "slideMasters/slideMaster1.xml",
                "slideMasters/_rels/slideMaster1.xml.rels",
                "notesMasters/notesMaster1.xml",
                "notesMasters/_rels/notesMaster1.xml.rels"));
        for (var i = 1; i <= LAYOUTS; i++) {
            parts.add("slideLayouts/slideLayout" + i + ".xml");
            parts.add("slideLayouts/_rels/slideLayout" + i + ".xml.rels");
        }
        for (var part : parts) {
            entries.add(new Entry("ppt/" + part, resource("ppt/" + part)));
        }
        return new XMLSlideShow(new ByteArrayInputStream(ZipWriter.write(entries)));
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = SlideTemplate.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("The slide template has no " + name);
            }
            return stream.readAllBytes();
        }
    }
}
