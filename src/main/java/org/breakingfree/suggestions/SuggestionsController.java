package org.breakingfree.suggestions;

import java.util.Map;
import java.util.Optional;
import org.breakingfree.http.Answer;
import org.breakingfree.suggestions.SuggestionPages.About;
import org.breakingfree.suggestions.Suggestions.Outcome;
import org.breakingfree.web.Language;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/map/suggest`: a form for what is wrong or missing on the map, and the only address of the site that takes one.
public final class SuggestionsController {

    /// A field that people do not see. What fills it in is no reader.
    private static final String TRAP = "website";

    private static final String THANKS = "/map/suggest/thanks";
    private static final int LONGEST_ID = 100;
    private static final About NO_PLACE = new About("", "", "");

    /// Tells a place by its id, in a language; empty when it is not on the map.
    @FunctionalInterface
    public interface Places {
        Optional<About> named(String id, Language language);
    }

    private final Suggestions suggestions;
    private final Places places;
    private final Views views;

    public SuggestionsController(Suggestions suggestions, Places places, Views views) {
        this.suggestions = suggestions;
        this.places = places;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/map/suggest", this::index);
        routes.page(THANKS, visit -> views.page("suggestions/thanks", new SuggestionPages.Thanks(visit.chrome())));
        routes.form("/map/suggest", this::receive);
    }

    private Answer index(Visit visit) {
        var id = visit.parameter("place").orElse("");
        var place = id.isEmpty() ? NO_PLACE : named(id, visit).orElseThrow(visit::notFound);
        var form = new SuggestForm(visit.chrome(), place, Draft.EMPTY, Map.of());
        return views.page("suggestions/index", form.page(Outcome.KEPT));
    }

    private Answer receive(Visit visit) {
        var thanks = Answer.redirect(303, visit.chrome().address(THANKS));
        if (!visit.form().text(TRAP).isEmpty()) {
            return thanks;
        }
        var draft = Draft.of(visit.form());
        var place = place(draft, visit);
        var problems = draft.problems();
        var form = new SuggestForm(visit.chrome(), place, draft, problems);
        if (!problems.isEmpty()) {
            return views.page(422, "suggestions/index", form.page(Outcome.KEPT));
        }
        var outcome =
                suggestions.receive(draft.suggestion(place.id(), visit.chrome().language(), suggestions.today()));
        return switch (outcome) {
            case KEPT -> thanks;
            case TOO_MANY_NOW, TOO_MANY_OF_PLACE, QUEUE_FULL ->
                views.page(429, "suggestions/index", form.page(outcome));
            case AWAY ->
                views.page(503, "suggestions/index", form.page(outcome)).withHeader("Retry-After", "60");
        };
    }

    private Optional<About> named(String id, Visit visit) {
        return id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : places.named(id, visit.chrome().language());
    }

    /// The place meant. One that left the map meanwhile, or that cannot be looked up now, is no reason to lose what
    /// was typed about it.
    private About place(Draft draft, Visit visit) {
        try {
            return draft.place().isEmpty()
                    ? NO_PLACE
                    : named(draft.place(), visit).orElse(NO_PLACE);
        } catch (RuntimeException databaseIsAway) {
            return new About(draft.place(), "", "");
        }
    }
}
