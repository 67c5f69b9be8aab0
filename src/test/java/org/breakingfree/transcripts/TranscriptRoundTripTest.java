package org.breakingfree.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Many made transcripts go through every format that keeps times and come back.
class TranscriptRoundTripTest {

    private static final int TRANSCRIPTS = 300;
    private static final List<String> WORDS = List.of(
            "a",
            "R&D",
            "<3",
            "1<2",
            "-->",
            "&amp;",
            "niña",
            "爱",
            "“help”",
            "1-888-373-7888,",
            "she",
            "said.",
            "housing,",
            "straightforwardness",
            "https://example.org/a-rather-long-address/that/no-line-is-wide-enough-for?really=not",
            "{bracketed}",
            "42");

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TEXT")
    void no_word_speaker_or_start_is_lost(TranscriptFormat format) {
        for (var seed = 0; seed < TRANSCRIPTS; seed++) {
            var cues = made(new Random(seed));

            var back = back(format, cues);

            assertThat(words(back)).as("words of %d", seed).isEqualTo(words(cues));
            assertThat(back).extracting(Cue::startMillis).containsAll(starts(cues));
            assertThat(turns(back)).as("speakers of %d", seed).isEqualTo(turns(cues));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VTT", "JSON"})
    void a_cue_comes_back_as_it_was(TranscriptFormat format) {
        for (var seed = 0; seed < TRANSCRIPTS; seed++) {
            var cues = made(new Random(seed));

            assertThat(back(format, cues)).isEqualTo(cues);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TEXT")
    void from_any_format_into_any_other(TranscriptFormat format) {
        for (var seed = 0; seed < TRANSCRIPTS; seed++) {
            var cues = made(new Random(seed));
            var once = back(format, cues);

            for (var other : TranscriptFormat.values()) {
                if (other.hasTimes()) {
                    var twice = back(other, once);

                    assertThat(words(twice)).isEqualTo(words(cues));
                    assertThat(twice).extracting(Cue::startMillis).containsAll(starts(cues));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VTT", "SRT"})
    void lines_are_as_short_as_apps_show_them(TranscriptFormat format) {
        var longest = format == TranscriptFormat.VTT ? 65 : 32;
        for (var seed = 0; seed < TRANSCRIPTS; seed++) {
            var written = written(format, made(new Random(seed)));

            assertThat(written.lines().filter(line -> line.contains(" ") && !line.contains(" --> ")))
                    .allMatch(line -> line.length() <= longest);
            for (var card : written.split("\n\n")) {
                assertThat(format == TranscriptFormat.SRT ? card.lines().count() : 0)
                        .isLessThanOrEqualTo(4);
            }
        }
    }

    private static String written(TranscriptFormat format, List<Cue> cues) {
        return new String(format.write(new Transcript("en", cues), List.of()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Cue> back(TranscriptFormat format, List<Cue> cues) {
        var bytes = format.write(new Transcript("en", cues), List.of());
        return ((TranscriptReader.Read) TranscriptReader.read(bytes, format)).cues();
    }

    /// Either nobody is named in it or everybody: formats that put names before words cannot say that nobody speaks.
    private static List<Cue> made(Random random) {
        var names = random.nextBoolean() ? List.of("") : List.of("Host", "Ruth Ann", "Survivor (name withheld)");
        var cues = new ArrayList<Cue>();
        var at = random.nextInt(5000);
        for (var i = 0; i < 1 + random.nextInt(12); i++) {
            var words = random.ints(1 + random.nextInt(30), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" "));
            var end = at + 500 + random.nextInt(9000);
            cues.add(new Cue(at, end, names.get(random.nextInt(names.size())), words));
            at = end + random.nextInt(3) * random.nextInt(2000);
        }
        return cues;
    }

    private static String words(List<Cue> cues) {
        return cues.stream().map(Cue::words).collect(Collectors.joining(" "));
    }

    private static List<Integer> starts(List<Cue> cues) {
        return cues.stream().map(Cue::startMillis).toList();
    }

    /// Who speaks, and what until somebody else does.
    private static List<String> turns(List<Cue> cues) {
        var turns = new ArrayList<String>();
        var speaker = "\n";
        for (var cue : cues) {
            if (cue.speaker().equals(speaker)) {
                turns.add(turns.removeLast() + " " + cue.words());
            } else {
                turns.add(cue.speaker() + ": " + cue.words());
            }
            speaker = cue.speaker();
        }
        return turns;
    }
}
