package org.breakingfree.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawFileTest {

    private static final Path CONTENT = Path.of("src/main/content");

    @TempDir
    private Path folder;

    @Test
    void the_table_that_ships_has_no_mistakes() {
        var mistakes = new Mistakes();

        var table = LawFile.read(CONTENT, mistakes);

        assertThat(mistakes.all()).isEmpty();
        assertThat(table.laws()).hasSize(227);
        assertThat(table.laws().stream().filter(Law::isState)).hasSize(51);
    }

    @Test
    void the_adopters_are_the_nine_that_sources_name() {
        var codes = LawFile.read(CONTENT, new Mistakes()).laws().stream()
                .filter(law -> law.stance().isNordic())
                .map(Law::code)
                .collect(Collectors.toSet());

        assertThat(codes).containsExactlyInAnyOrder("SE", "NO", "IS", "CA", "GB-NIR", "FR", "IE", "IL", "US-ME");
    }

    @Test
    void what_only_follows_from_a_model_is_of_low_confidence() {
        assertThat(LawFile.read(CONTENT, new Mistakes()).laws())
                .filteredOn(law -> law.answers().isImplied())
                .isNotEmpty()
                .allMatch(law -> law.reading().confidence() == Confidence.low);
    }

    @Test
    void a_stance_chosen_by_hand_is_refused() throws IOException {
        assertThat(reasonsAfterReplacing("laws.csv", "SE,Sweden,Suecia,partial", "SE,Sweden,Suecia,nordic"))
                .singleElement()
                .asString()
                .endsWith("\"stance\" is \"nordic\", but the answers make it \"partial\"");
    }

    @Test
    void a_wording_that_nobody_has_coded_is_refused() throws IOException {
        assertThat(reasonsAfterReplacing("laws.csv", ",\"up to 15 days detention or RMB 5,000\",", ",a stern look,"))
                .singleElement()
                .asString()
                .contains("\"buyer_penalty\" is \"a stern look\", which ")
                .endsWith("law-codebook.csv does not have");
    }

    @Test
    void a_place_listed_twice_is_refused() throws IOException {
        assertThat(reasonsAfterReplacing("laws.csv", "NO,Norway,Noruega,partial,NO,", "SE,Norway,Noruega,partial,SE,"))
                .anyMatch(reason -> reason.endsWith("the code SE is used twice"));
    }

    @Test
    void a_day_that_does_not_exist_is_refused() throws IOException {
        assertThat(reasonsAfterReplacing("laws.csv", "2014-12-06", "2014-02-30"))
                .singleElement()
                .asString()
                .endsWith("\"in_force\" is \"2014-02-30\", not a date such as 2014-12-06, 2014-12 or 2014");
    }

    @Test
    void an_event_in_a_place_we_do_not_have_is_refused() throws IOException {
        assertThat(reasonsAfterReplacing("law-events.csv", "US-NY,introduced,2021", "US-XX,introduced,2021"))
                .singleElement()
                .asString()
                .endsWith("the place \"US-XX\" is not in laws.csv");
    }

    @Test
    void an_event_of_an_unknown_kind_is_refused_with_the_known_ones() throws IOException {
        assertThat(reasonsAfterReplacing("law-events.csv", "GB-SCT,defeated", "GB-SCT,lost"))
                .singleElement()
                .asString()
                .contains("\"kind\" is \"lost\"; expected one of [introduced, ");
    }

    @Test
    void words_in_one_language_only_are_refused() throws IOException {
        assertThat(reasonsAfterReplacing("law-codebook.csv", ",Una multa administrativa.", ","))
                .singleElement()
                .asString()
                .endsWith("words must be in both languages or in neither");
    }

    private List<String> reasonsAfterReplacing(String file, String what, String by) throws IOException {
        for (var name : List.of("laws.csv", "law-codebook.csv", "law-events.csv")) {
            Files.copy(CONTENT.resolve(name), folder.resolve(name));
        }
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(what), by));
        var mistakes = new Mistakes();
        LawFile.read(folder, mistakes);
        return mistakes.all().stream().map(Mistake::toString).toList();
    }
}
