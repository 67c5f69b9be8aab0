package org.breakingfree.podcast;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.web.Chrome;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A series of episodes with a feed of its own.
///
/// @param guid its `podcast:guid`, given once and kept for ever, also when its feed moves
/// @param slug names it in addresses
public record Show(
        UUID guid,
        String slug,
        String title,
        @Nested About about,
        @Nested Channel channel,
        @Nested Terms terms,
        @Nested Plan plan) {

    /// @param summary one or two sentences
    /// @param description plain paragraphs, for the page and the feed
    public record About(String summary, String description) {}

    /// @param language BCP 47 in lower case, as feeds want it: `en-us`
    /// @param categories of Apple's list, the most fitting first: `Society & Culture > Documentary`
    /// @param kind `serial` when episodes follow on each other, otherwise `episodic`
    /// @param cover the name of its picture in the media store
    /// @param main whether `/podcasts/feed.xml` is its feed
    public record Channel(
            String author,
            String language,
            List<String> categories,
            boolean explicit,
            String kind,
            String cover,
            String coverAlt,
            boolean main) {}

    /// @param voice `synthesizer` when a computer reads aloud, `person` otherwise
    /// @param license an SPDX identifier in lower case: `cc-by-4.0`
    public record Terms(String voice, String license, SafeUrl licenseUrl) {}

    /// What becomes of it.
    ///
    /// @param frequency how often episodes come, in words; empty when nobody promises it
    /// @param rrule the same as a rule of RFC 5545: `FREQ=MONTHLY`; empty when the words say all
    /// @param complete whether no further episode will come
    /// @param closed whether it was taken down, for good
    /// @param movedTo the feed that follows this one, at another publisher; null while it is here
    /// @param formerSlugs names it had in addresses before; they lead to it
    /// @param blocked directories that are asked not to list it, such as `spotify`; `all` asks every one
    public record Plan(
            String frequency,
            String rrule,
            boolean complete,
            boolean closed,
            @Nullable SafeUrl movedTo,
            List<String> formerSlugs,
            List<String> blocked) {

        static final Plan OPEN = new Plan("", "", false, false, null, List.of(), List.of());
    }

    /// The same with its picture under another name.
    Show withCover(String name) {
        var other = new Channel(
                channel.author(),
                channel.language(),
                channel.categories(),
                channel.explicit(),
                channel.kind(),
                name,
                channel.coverAlt(),
                channel.main());
        return new Show(guid, slug, title, about, other, terms, plan);
    }

    public boolean isSynthesized() {
        return terms.voice().equals("synthesizer");
    }

    public boolean isSerial() {
        return channel.kind().equals("serial");
    }

    public String address() {
        return "/listen/" + slug;
    }

    /// The page that tells how to follow it.
    public String followAddress() {
        return address() + "/subscribe";
    }

    public String feedAddress() {
        return "/podcasts/" + slug + "/feed.xml";
    }

    /// The address to give to podcast apps.
    public String subscribeAddress() {
        return channel.main() ? "/podcasts/feed.xml" : feedAddress();
    }

    /// The feed of one season.
    public String feedAddress(int season) {
        return "/podcasts/" + slug + "/season/" + season + ".xml";
    }

    public String coverAddress() {
        return "/m/" + channel.cover();
    }

    /// Says in which language it is, for visitors who read the page in another; empty for all others.
    public String spoken(Chrome chrome) {
        var tag = languageTag();
        return chrome.language().tag().equals(tag)
                ? ""
                : chrome.text(
                        "podcast.spoken",
                        Locale.of(tag).getDisplayLanguage(chrome.language().locale()));
    }

    /// The language as pages name it: `en`.
    public String languageTag() {
        return channel.language().split("-")[0];
    }
}
