package org.breakingfree.library;

import java.util.Locale;
import org.breakingfree.text.SafeUrl;
import org.jspecify.annotations.Nullable;

/// Somebody else's show, as its feed describes it; all texts are plain.
///
/// @param id how editors name it
/// @param name random: names it in addresses
/// @param title empty until its feed was read
/// @param language as in the feed, in small letters; empty when the feed does not say
/// @param feed the address of its feed today
/// @param terms `free`, `locked` or `blocked`, by its publisher
/// @param permission where it is written that a locked show may be named here; empty when it is not
public record CarriedShow(
        long id,
        String name,
        String title,
        String author,
        String summary,
        @Nullable SafeUrl site,
        String language,
        SafeUrl feed,
        String terms,
        String permission) {

    public String address() {
        return "/listen/library/" + name;
    }

    public boolean isLocked() {
        return terms.equals("locked");
    }

    /// The language as pages name it, `pt`; null when nobody knows, so that a page says nothing wrong.
    public @Nullable String languageTag() {
        return language.isEmpty() ? null : language.split("-")[0];
    }

    /// The name of its language in another; empty when nobody knows.
    public String languageName(Locale in) {
        return language.isEmpty()
                ? ""
                : Locale.forLanguageTag(language.split("-")[0]).getDisplayLanguage(in);
    }

    /// Whose server its pages are on, as people are told it; empty when it has none.
    public String siteHost() {
        return site == null ? "" : SoundLink.hostOf(site);
    }

    /// Whose server its feed is on.
    public String feedHost() {
        return SoundLink.hostOf(feed);
    }
}
