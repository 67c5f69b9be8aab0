package org.breakingfree.podcast;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// A podcast app and how a link asks it to follow a show.
///
/// The forms are those that the apps document or declare: AntennaPod's by its documentation, Pocket Casts' and
/// gPodder's
/// by what their programs register, Castro's, Downcast's, iCatcher's, Overcast's, Podcast Addict's, Podcast Guru's,
/// Podcast
/// Republic's and RSSRadio's as kept in the lists of Podlove's subscribe button and of Podcast Platform Links.
///
/// @param name as it calls itself
/// @param system what it runs on, after `podcast.system.`
/// @param form of the link: `{url}` stands for the address of the feed in full, percent-encoded, `{rest}` for what
///             follows `https://`
/// @param isWebsite whether the link leads to a page of the app's makers, who then learn which show it is
public record PodcastApp(String name, String system, String form, boolean isWebsite) {

    static final List<PodcastApp> ALL = List.of(
            new PodcastApp("Apple Podcasts", "apple", "podcast://{rest}", false),
            new PodcastApp("Castro", "apple", "castros://subscribe/{rest}", false),
            new PodcastApp("Downcast", "apple", "downcast://{rest}", false),
            new PodcastApp("iCatcher!", "apple", "icatcher://{rest}", false),
            new PodcastApp("Overcast", "apple", "overcast://x-callback-url/add?url={url}", false),
            new PodcastApp("RSSRadio", "apple", "rssradio://{rest}", false),
            new PodcastApp("AntennaPod", "android", "https://antennapod.org/deeplink/subscribe?url={url}", true),
            new PodcastApp("Podcast Addict", "android", "podcastaddict://{rest}", false),
            new PodcastApp("Podcast Republic", "android", "podcastrepublic://subscribe/{rest}", false),
            new PodcastApp("Pocket Casts", "both", "pktc://subscribe/{rest}", false),
            new PodcastApp("Podcast Guru", "both", "podcastguru://{rest}", false),
            new PodcastApp("gPodder", "computer", "gpodder://{rest}", false));

    /// @param feed its full address
    public String link(String feed) {
        return form.replace("{url}", encode(feed, UTF_8)).replace("{rest}", feed.replaceFirst("^https?://", ""));
    }
}
