package org.breakingfree.home;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.breakingfree.web.Chrome;

/// What the front page's template is given. The front page owns nothing: other features hand it what is newest.
public final class HomePages {

    private HomePages() {}

    /// `home/index.jte`
    ///
    /// @param latest the newest episode, when there is one
    /// @param years when the idea became law, and where; oldest first, empty when no law is known
    public record Index(Chrome chrome, Optional<Episode> latest, List<Year> years) {}

    /// The newest episode, in the visitor's language.
    ///
    /// @param languageTag of its own words: `en`
    /// @param spoken says which language that is, when the page is in another; otherwise empty
    /// @param address its page, with the language
    /// @param note what it talks about that somebody may not want to hear; empty when there is nothing
    /// @param length how long it is, in words: `6 min`
    /// @param cover its picture, drawn in the page: a picture file would weigh more than the page
    /// @param feed where podcast apps subscribe
    public record Episode(
            String languageTag,
            String spoken,
            String title,
            String address,
            String summary,
            String note,
            String length,
            Content cover,
            String feed) {}

    /// One year on the line.
    ///
    /// @param places the countries and states whose law began in it, in the visitor's language
    /// @param unitedStates whether one of them is a state of the United States
    public record Year(int year, List<String> places, boolean unitedStates) {}
}
