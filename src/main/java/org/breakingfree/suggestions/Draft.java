package org.breakingfree.suggestions;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakingfree.http.Form;
import org.breakingfree.privacy.Finding;
import org.breakingfree.privacy.GivenAway;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.web.Language;

/// What somebody typed, before anybody said that it will do. It is kept as typed, so that a form that comes back
/// loses nothing, except for signs that nobody types: they could make text read differently from what it is.
///
/// @param place the id of a place, or empty
/// @param matter the key of a [Matter], or empty
record Draft(String place, String matter, String words, String source) {

    static final Draft EMPTY = new Draft("", "", "", "");

    private static final int LONGEST_SOURCE = 500;

    /// Where something must be changed.
    enum Field {
        MATTER,
        WORDS,
        SOURCE
    }

    /// What must be changed, as keys of messages.
    enum Problem {
        MATTER_MISSING,
        WORDS_MISSING,
        WORDS_LONG,
        WORDS_PRIVATE,
        SOURCE_WRONG,
        SOURCE_PRIVATE
    }

    static Draft of(Form form) {
        return new Draft(
                visible(form.text("place")).strip(),
                visible(form.text("matter")).strip(),
                visible(form.text("words"))
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip(),
                visible(form.text("source")).strip());
    }

    /// Without control characters other than breaks, without signs that turn the direction of what follows, and
    /// without halves of letters.
    private static String visible(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().filter(Draft::isVisible).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isVisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\n' || letter == '\r' || letter == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // Joiners belong to letters of some scripts and to emoji.
            case Character.FORMAT -> letter == 0x200C || letter == 0x200D;
            default -> true;
        };
    }

    Map<Field, Problem> problems() {
        var problems = new EnumMap<Field, Problem>(Field.class);
        if (known().isEmpty()) {
            problems.put(Field.MATTER, Problem.MATTER_MISSING);
        }
        if (words.isEmpty()) {
            problems.put(Field.WORDS, Problem.WORDS_MISSING);
        } else if (letters() > Suggestion.MOST_LETTERS) {
            problems.put(Field.WORDS, Problem.WORDS_LONG);
        } else if (!givenAway(Field.WORDS).isEmpty()) {
            problems.put(Field.WORDS, Problem.WORDS_PRIVATE);
        }
        if (!source.isEmpty() && (source.length() > LONGEST_SOURCE || url().isEmpty())) {
            problems.put(Field.SOURCE, Problem.SOURCE_WRONG);
        } else if (!givenAway(Field.SOURCE).isEmpty()) {
            problems.put(Field.SOURCE, Problem.SOURCE_PRIVATE);
        }
        return problems;
    }

    /// What leads to a door or to a person in a field.
    List<Finding> givenAway(Field field) {
        return switch (field) {
            case MATTER -> List.of();
            case WORDS -> GivenAway.in(words);
            case SOURCE -> GivenAway.inLink(source);
        };
    }

    int letters() {
        return words.codePointCount(0, words.length());
    }

    /// @throws java.util.NoSuchElementException when it has [#problems]
    Suggestion suggestion(String placeId, Language language, LocalDate today) {
        return new Suggestion(0, placeId, known().orElseThrow(), words, url().orElse(null), language, today);
    }

    Optional<Matter> known() {
        return Matter.of(matter);
    }

    Optional<SafeUrl> url() {
        return SafeUrl.parse(source);
    }
}
