package org.breakingfree.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {

    @ParameterizedTest(name = "buying {0}, selling {1}, third parties {2}, ways out {3}, {4}: {5}")
    @CsvSource(textBlock = """
            # The Nordic Model in full needs all four answers; without one of them it is in part.
            yes,        no,         yes,        yes,        any,    nordic
            yes,        no,         yes,        no,         any,    partial
            yes,        no,         yes,        partly,     any,    partial
            yes,        no,         yes,        not_stated, any,    partial
            yes,        no,         no,         yes,        any,    partial
            yes,        partly,     yes,        yes,        any,    partial
            yes,        not_stated, yes,        yes,        any,    partial
            # Where selling is punished, ways out make no Nordic Model.
            yes,        yes,        yes,        yes,        any,    both
            yes,        yes,        not_stated, not_stated, any,    both
            not_stated, yes,        yes,        not_stated, any,    selling
            partly,     yes,        yes,        partly,     any,    selling
            no,         yes,        yes,        not_stated, any,    selling
            partly,     no,         yes,        not_stated, any,    limited
            no,         no,         yes,        not_stated, any,    neither
            forbidden,  forbidden,  yes,        partly,     mixed,  neither
            no,         licensed,   licensed,   not_stated, any,    regulated
            no,         no,         licensed,   not_stated, any,    regulated
            licensed,   licensed,   licensed,   not_stated, any,    regulated
            no,         no,         no,         not_stated, rules,  regulated
            no,         no,         no,         not_stated, any,    decriminalized
            varies,     varies,     yes,        not_stated, mixed,  varies
            varies,     yes,        yes,        not_stated, any,    varies
            not_stated, not_stated, not_stated, not_stated, mixed,  varies
            not_stated, not_stated, not_stated, not_stated, any,    unknown
            """)
    void the_answers_make_the_stance(
            Finding buying, Finding selling, Finding thirdParties, Finding waysOut, String model, Stance expected) {
        var answers = new LawAnswers(said(buying), said(selling), said(thirdParties), said(waysOut));

        assertThat(Stance.of(answers, model(model))).isEqualTo(expected);
    }

    private static CodedAnswer said(Finding finding) {
        return new CodedAnswer(finding, false, Words.NONE);
    }

    private static String model(String word) {
        return switch (word) {
            case "mixed" -> Stance.MIXED;
            case "rules" -> Stance.REGULATION;
            default -> "any other";
        };
    }
}
