package org.breakingfree.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorFileTest {

    private static final Path FILE = Path.of("src/main/content/indicators.csv");

    @TempDir
    private Path folder;

    @Test
    void the_signs_that_ship_have_no_mistakes() {
        var mistakes = new Mistakes();

        var indicators = IndicatorFile.read(FILE, mistakes);

        assertThat(mistakes.all()).isEmpty();
        assertThat(indicators)
                .extracting(Indicator::setting)
                .contains("hotels", "health-care", "schools", "transport", "workplaces", "anywhere");
    }

    @Test
    void what_is_neither_a_sign_nor_a_practice_is_refused_with_its_line() throws IOException {
        var text = Files.readString(FILE).replaceFirst(",sign,", ",proof,");
        var mistakes = new Mistakes();

        IndicatorFile.read(Files.writeString(folder.resolve("indicators.csv"), text), mistakes);

        assertThat(mistakes.all())
                .extracting(Mistake::line, Mistake::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "\"kind\" is \"proof\"; expected sign or practice"));
    }
}
