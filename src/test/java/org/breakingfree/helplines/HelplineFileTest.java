package org.breakingfree.helplines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelplineFileTest {

    private static final Path FILE = Path.of("src/main/content/helplines.csv");

    @TempDir
    private Path folder;

    @Test
    void the_directory_that_ships_has_no_mistakes() {
        var mistakes = new Mistakes();

        HelplineFile.read(FILE, mistakes);

        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void a_number_with_letters_is_refused_with_its_line() throws IOException {
        assertThat(reasonsAfterReplacing("1-888-373-7888", "1-888-FREEDOM"))
                .containsExactly("3: \"phone\" is \"1-888-FREEDOM\", not one number such as 1-888-555-0100");
    }

    @Test
    void a_key_used_twice_is_refused() throws IOException {
        assertThat(reasonsAfterReplacing("us-national,", "us-emergency,"))
                .anyMatch(reason -> reason.contains("\"us-emergency\" is used twice"))
                .anyMatch(reason -> reason.contains("\"us-national\", which stands on every page, is missing"));
    }

    @Test
    void a_link_that_is_no_web_address_is_refused() throws IOException {
        assertThat(reasonsAfterReplacing("https://humantraffickinghotline.org/,https", "javascript:alert(1),https"))
                .containsExactly(
                        "3: \"chat_url\" is \"javascript:alert(1)\", not a web address such as https://example.org/");
    }

    @Test
    void an_unknown_topic_is_refused_with_the_known_ones() throws IOException {
        assertThat(reasonsAfterReplacing(",emergency,", ",emergencies,"))
                .singleElement()
                .asString()
                .startsWith("2: \"topic\" is \"emergencies\"; expected one of [emergency, trafficking");
    }

    @Test
    void a_missing_file_is_a_mistake_and_no_fault() {
        var mistakes = new Mistakes();

        HelplineFile.read(folder.resolve("helplines.csv"), mistakes);

        assertThat(mistakes.all()).isNotEmpty();
    }

    private List<String> reasonsAfterReplacing(String what, String by) throws IOException {
        var text = Files.readString(FILE);
        assertThat(text).contains(what);
        var file = Files.writeString(
                folder.resolve("helplines.csv"),
                text.replaceFirst(java.util.regex.Pattern.quote(what), java.util.regex.Matcher.quoteReplacement(by)));
        var mistakes = new Mistakes();
        HelplineFile.read(file, mistakes);
        return mistakes.all().stream().map(HelplineFileTest::lineAndReason).toList();
    }

    private static String lineAndReason(Mistake mistake) {
        return mistake.line() + ": " + mistake.reason();
    }
}
