package org.breakingfree.laws;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.text.Source;
import org.breakingfree.web.Chrome;

/// The law of one place as its own page tells it, in sentences made from the coded answers.
public record LawStory(LawLine line) {

    /// @param name of the question, as in the messages: `buying`
    public record Question(String name, CodedAnswer answer) {}

    public Law law() {
        return line.law();
    }

    private Chrome chrome() {
        return line.chrome();
    }

    public List<Question> questions() {
        var answers = law().answers();
        return List.of(
                new Question("buying", answers.buying()),
                new Question("selling", answers.selling()),
                new Question("third_parties", answers.thirdParties()),
                new Question("ways_out", answers.waysOut()));
    }

    /// The answer as a sentence: "Buying sex is punished."
    public String says(Question question) {
        return chrome().text(
                        "laws.say." + question.name() + "." + question.answer().finding());
    }

    /// The answer in a word or two: "Yes".
    public String finding(Question question) {
        return chrome().text("laws.finding." + question.answer().finding());
    }

    public String words(Question question) {
        return question.answer().words().in(chrome().language());
    }

    public String confidence() {
        return chrome().text("laws.confidence." + law().reading().confidence());
    }

    public Source source() {
        return law().reading().source();
    }

    /// When the source was written or last changed, in words, as precise as it gives it; may be empty.
    public String sourceDate() {
        return date(source());
    }

    String date(Source source) {
        return PartialDate.parse(source.date())
                .map(date -> date.in(chrome().language()))
                .orElse(source.date());
    }

    /// What nobody has confirmed, in words.
    public List<String> unverified() {
        var words = new ArrayList<String>();
        for (var field : law().reading().unverified()) {
            words.add(chrome().text("laws.unverified." + field));
        }
        return words;
    }

    /// Whether a second table describes this place, and is not the source itself.
    public boolean hasSecondOpinion() {
        return !law().reading().second().isEmpty() && !source().publisher().equals(Law.SecondOpinion.PUBLISHER);
    }

    public boolean isSecondOpinionDifferent() {
        return law().reading().second().differsFrom(law().stance());
    }

    public String adopted() {
        var date = law().act().adopted();
        return date == null ? "" : date.in(chrome().language());
    }

    /// Who publishes the second source, as far as its address says; empty without one.
    public String secondHost() {
        var url = law().reading().secondUrl();
        return url == null ? "" : URI.create(url.value()).getHost().replaceFirst("^www\\.", "");
    }
}
