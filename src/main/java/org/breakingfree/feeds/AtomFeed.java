package org.breakingfree.feeds;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Atom, as ROME understood it.
record AtomFeed(Addresses addresses) {

    Feed read(com.rometools.rome.feed.atom.Feed feed) {
        var more = Extensions.of(feed, addresses);
        var image = more.image();
        return new Feed(
                feed.getTitle(),
                alternate(feed.getAlternateLinks()),
                text(feed.getSubtitle()),
                feed.getLanguage(),
                image == null ? addresses.whole(RssFeed.first(feed.getLogo(), feed.getIcon())) : image,
                RssFeed.first(
                        more.itunes("author"),
                        feed.getAuthors().stream()
                                .map(SyndPerson::getName)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)),
                more.explicit(),
                more.word("type", List.of("episodic", "serial")),
                more.text(Names.PODCAST, "guid"),
                more.locked(),
                addresses.whole(more.itunes("new-feed-url")),
                RssFeed.first(link(feed.getOtherLinks(), "next"), link(feed.getOtherLinks(), "prev-archive")),
                more.fundings(),
                Rests.NONE.wishes(more.isBlocked(), more.isComplete()),
                feed.getEntries().stream().map(this::episode).toList());
    }

    private Feed.Episode episode(Entry entry) {
        var more = Extensions.of(entry, addresses);
        return new Feed.Episode(
                entry.getId(),
                null,
                entry.getTitle(),
                alternate(entry.getAlternateLinks()),
                Stream.of(entry.getPublished(), entry.getUpdated())
                        .filter(Objects::nonNull)
                        .map(Date::toInstant)
                        .findFirst()
                        .orElse(null),
                RssFeed.first(
                        entry.getContents().stream()
                                .map(AtomFeed::text)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        text(entry.getSummary()),
                        more.itunes("summary")),
                more.duration(),
                more.number("season"),
                more.number("episode"),
                more.word("episodeType", List.of("full", "trailer", "bonus")),
                more.explicit(),
                more.image(),
                entry.getOtherLinks().stream()
                        .filter(link -> "enclosure".equals(link.getRel()))
                        .flatMap(this::enclosure)
                        .toList(),
                more.chapters(),
                more.chaptersAddress(),
                more.transcripts(),
                more.persons(),
                more.isBlocked());
    }

    private Stream<Feed.Enclosure> enclosure(Link link) {
        var address = addresses.whole(link.getHref());
        return address == null
                ? Stream.empty()
                : Stream.of(
                        new Feed.Enclosure(address, link.getType(), link.getLength() > 0 ? link.getLength() : null));
    }

    private @Nullable String alternate(List<Link> links) {
        return links.stream()
                .map(link -> addresses.whole(link.getHref()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String link(List<Link> links, String relation) {
        return links.stream()
                .filter(link -> relation.equals(link.getRel()))
                .map(link -> addresses.whole(link.getHref()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Content content) {
        return content == null ? null : content.getValue();
    }
}
