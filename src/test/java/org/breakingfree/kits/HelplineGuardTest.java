package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HelplineGuardTest {

    private final HelplineGuard guard =
            new HelplineGuard(TestKit.quotable().helplines().values());

    private static KitFile pdf(String words) throws IOException {
        var html = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>t</title>"
                + "<meta name=\"subject\" content=\"s\"/><meta name=\"description\" content=\"d\"/><style></style></head>"
                + "<body><h1>t</h1><p>" + words + "</p></body></html>";
        var written = new PdfWriter("body { font-family: 'Atkinson Next'; }", LocalDate.EPOCH).write(html);
        return new KitFile("test.pdf", "", "", KitFile.PDF, written.pages(), written.bytes(), new byte[0]);
    }

    @Test
    void a_whole_number_of_ours_passes() {
        assertThatCode(() -> guard.check(pdf("Call 1-888-373-7888."))).doesNotThrowAnyException();
    }

    @Test
    void a_number_cut_by_the_end_of_a_line_is_refused() {
        assertThatThrownBy(() -> guard.check(pdf("Call 1-888-<br/>373-7888.")))
                .hasMessageContaining("damaged helpline");
    }

    /// U+2011, the hyphen that does not break, is in no typeface of ours.
    @Test
    void a_number_with_a_character_that_cannot_be_printed_is_refused() {
        assertThatThrownBy(() -> guard.check(pdf("Call 1\u2011888\u2011373\u20117888.")))
                .hasMessageContaining("U+2011");
    }

    @Test
    void a_number_that_is_not_ours_is_refused() {
        assertThatThrownBy(() -> guard.check(pdf("Call 1-888-373-7889."))).hasMessageContaining("damaged helpline");
    }
}
