package org.breakingfree.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlTest {

    /// One such character, and no app reads anything of the feed.
    @Test
    void what_xml_forbids_is_left_out_of_texts_attributes_and_html() {
        var bell = Character.toString(0x07);
        var none = Character.toString(0xFFFE);

        var document = new String(
                Xml.document(xml -> xml.element("feed", () -> {
                    xml.text("title", "a" + bell + "b\tc", "lang", "e" + none + "n");
                    xml.html("summary", "<p>" + bell + "x</p>");
                })),
                StandardCharsets.UTF_8);

        assertThat(document)
                .doesNotContain(bell, none)
                .contains("<title lang=\"en\">ab\tc</title>", "<![CDATA[<p>x</p>]]>");
    }

    @Test
    void characters_of_all_scripts_stay() {
        var words = "ñ العربية 日本 " + Character.toString(0x1F54A);

        assertThat(new String(Xml.document(xml -> xml.text("title", words)), StandardCharsets.UTF_8))
                .contains(words);
    }
}
