package org.breakingfree.podcast;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.web.Chrome;
import org.jdbi.v3.core.mapper.Nested;

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
        @Nested Terms terms) {

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

    public boolean isSynthesized() {
        return terms.voice().equals("synthesizer");
    }

    public boolean isSerial() {
        return channel.kind().equals("serial");
    }

    public String address() {
        return "/listen/" + slug;
    }

    public String feedAddress() {
        return "/podcasts/" + slug + "/feed.xml";
    }

    /// The address to give to podcast apps.
    public String subscribeAddress() {
        return channel.main() ? "/podcasts/feed.xml" : feedAddress();
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
