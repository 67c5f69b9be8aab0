package org.breakingfree.suggestions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakingfree.suggestions.Draft.Field;
import org.breakingfree.suggestions.Draft.Problem;
import org.breakingfree.suggestions.SuggestionPages.About;
import org.breakingfree.suggestions.SuggestionPages.Choice;
import org.breakingfree.suggestions.SuggestionPages.Index;
import org.breakingfree.suggestions.SuggestionPages.Mistake;
import org.breakingfree.suggestions.SuggestionPages.Typed;
import org.breakingfree.suggestions.Suggestions.Outcome;
import org.breakingfree.web.Chrome;

/// The form as it is shown: empty at first, and with all that was typed when something about it must be told.
///
/// @param problems what must be changed
record SuggestForm(Chrome chrome, About place, Draft draft, Map<Field, Problem> problems) {

    /// @param notKept why nothing was kept although it could have been, or [Outcome#KEPT]
    Index page(Outcome notKept) {
        return new Index(
                chrome,
                place,
                matters().stream()
                        .map(matter -> new Choice(matter.key(), chrome.text("suggestions.matter." + matter.key())))
                        .toList(),
                typed(draft.matter(), Field.MATTER),
                typed(draft.words(), Field.WORDS),
                typed(draft.source(), Field.SOURCE),
                chrome.number(Suggestion.MOST_LETTERS),
                notKept == Outcome.KEPT ? "" : chrome.text("suggestions.not_kept." + key(notKept)),
                problems.keySet().stream()
                        .map(field -> new Mistake(id(field), told(field)))
                        .toList());
    }

    private List<Matter> matters() {
        return place.id().isEmpty() ? Matter.OF_THE_MAP : Matter.OF_A_PLACE;
    }

    private Typed typed(String text, Field field) {
        return new Typed(text, told(field));
    }

    /// What must be changed in a field, or nothing.
    private String told(Field field) {
        var problem = problems.get(field);
        return problem == null
                ? ""
                : chrome.text(
                        "suggestions.problem." + key(problem),
                        chrome.number(Suggestion.MOST_LETTERS),
                        chrome.number(draft.letters()),
                        givenAway(field));
    }

    /// What was found, and the shape of it, so that its writer finds it again.
    private String givenAway(Field field) {
        return draft.givenAway(field).stream()
                .map(found -> chrome.text("suggestions.private." + found.kind().key()) + " (" + found.shape() + ")")
                .collect(Collectors.joining(", "));
    }

    /// Where the link in the list of mistakes leads.
    private String id(Field field) {
        return switch (field) {
            case MATTER -> "matter-" + matters().getFirst().key();
            case WORDS -> "words";
            case SOURCE -> "source";
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
