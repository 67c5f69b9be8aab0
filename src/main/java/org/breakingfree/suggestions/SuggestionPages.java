package org.breakingfree.suggestions;

import java.util.List;
import org.breakingfree.web.Chrome;

/// What each template of suggestions is given.
public final class SuggestionPages {

    private SuggestionPages() {}

    /// `suggestions/index.jte`: the form.
    ///
    /// @param place the place it is about; its id is empty when it is about none
    /// @param most how many letters it may have, in words
    /// @param notKept why nothing was kept although nothing is wrong with it, or empty
    /// @param mistakes what must be changed; empty when nothing was sent yet
    public record Index(
            Chrome chrome,
            About place,
            List<Choice> matters,
            Typed matter,
            Typed words,
            Typed source,
            String most,
            String notKept,
            List<Mistake> mistakes) {}

    /// `suggestions/thanks.jte`
    public record Thanks(Chrome chrome) {}

    /// @param name as it stands on the map
    /// @param where city and state, or what it is shown for
    public record About(String id, String name, String where) {}

    public record Choice(String key, String text) {}

    /// @param text what was typed
    /// @param problem what must be changed, or empty
    public record Typed(String text, String problem) {}

    /// @param field the id of the field it is about
    public record Mistake(String field, String text) {}
}
