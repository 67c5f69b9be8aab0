package org.breakingfree.feeds;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Item;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// RSS, as ROME understood it.
record RssFeed(Addresses addresses, Rests rests) {

    Feed read(Channel channel) {
        var more = Extensions.of(channel, addresses);
        var image = more.image();
        return new Feed(
                channel.getTitle(),
                addresses.whole(first(channel.getLink(), atomLink(channel.getForeignMarkup(), "alternate"))),
                first(channel.getDescription(), more.itunes("summary"), more.itunes("subtitle")),
                channel.getLanguage(),
                image == null && channel.getImage() != null
                        ? addresses.whole(channel.getImage().getUrl())
                        : image,
                first(more.itunes("author"), channel.getManagingEditor(), creator(channel.getModule(DCModule.URI))),
                more.explicit(),
                more.word("type", List.of("episodic", "serial")),
                more.text(Names.PODCAST, "guid"),
                more.locked(),
                addresses.whole(more.itunes("new-feed-url")),
                addresses.whole(first(
                        atomLink(channel.getForeignMarkup(), "next"),
                        atomLink(channel.getForeignMarkup(), "prev-archive"))),
                more.fundings(),
                rests.wishes(more.isBlocked(), more.isComplete()),
                channel.getItems().stream().map(this::episode).toList());
    }

    private Feed.Episode episode(Item item) {
        var more = Extensions.of(item, addresses);
        var told = item.getGuid() == null ? null : blankToNull(item.getGuid().getValue());
        var isAddress = told != null && item.getGuid().isPermaLink();
        var permanent = isAddress ? addresses.whole(told) : null;
        return new Feed.Episode(
                told,
                isAddress && told.contains(" ") ? null : permanent,
                first(item.getTitle(), more.itunes("title")),
                addresses.whole(first(item.getLink(), permanent)),
                published(item),
                first(
                        item.getContent() == null ? null : item.getContent().getValue(),
                        item.getDescription() == null
                                ? null
                                : item.getDescription().getValue(),
                        more.itunes("summary"),
                        more.itunes("subtitle")),
                more.duration(),
                more.number("season"),
                more.number("episode"),
                more.word("episodeType", List.of("full", "trailer", "bonus")),
                more.explicit(),
                more.image(),
                enclosures(item, more),
                more.chapters(),
                more.chaptersAddress(),
                more.transcripts(),
                more.persons(),
                more.isBlocked());
    }

    private List<Feed.Enclosure> enclosures(Item item, Extensions more) {
        var own = item.getEnclosures().stream().flatMap(this::enclosure).toList();
        return own.isEmpty() ? more.media() : own;
    }

    private Stream<Feed.Enclosure> enclosure(Enclosure enclosure) {
        var address = addresses.whole(enclosure.getUrl());
        return address == null
                ? Stream.empty()
                : Stream.of(new Feed.Enclosure(
                        address,
                        blankToNull(enclosure.getType()),
                        enclosure.getLength() > 0 ? enclosure.getLength() : null));
    }

    private static @Nullable Instant published(Item item) {
        var dublinCore = item.getModule(DCModule.URI) instanceof DCModule core ? core.getDate() : null;
        return Stream.of(item.getPubDate(), dublinCore)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String creator(@Nullable Object module) {
        return module instanceof DCModule core ? core.getCreator() : null;
    }

    /// Where a link of Atom inside RSS leads.
    private static @Nullable String atomLink(List<Element> foreign, String relation) {
        return foreign.stream()
                .filter(element -> element.getName().equals("link")
                        && element.getNamespace().equals(Names.ATOM))
                .filter(element -> element.getAttributeValue("rel", "alternate").equals(relation))
                .map(element -> element.getAttributeValue("href"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts)
                .map(RssFeed::blankToNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
