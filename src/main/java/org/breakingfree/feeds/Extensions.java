package org.breakingfree.feeds;

import com.rometools.rome.feed.module.Extendable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// What a feed or an episode says beyond RSS and Atom.
record Extensions(List<Element> elements, Addresses addresses) {

    static Extensions of(Extendable told, Addresses addresses) {
        var elements = Podcasting.VOCABULARIES.stream()
                .map(vocabulary -> told.getModule(vocabulary.getURI()))
                .filter(Podcasting.class::isInstance)
                .flatMap(module -> ((Podcasting) module).elements().stream())
                .toList();
        return new Extensions(elements, addresses);
    }

    Stream<Element> all(Namespace vocabulary, String name) {
        return elements.stream()
                .filter(element -> element.getNamespace().equals(vocabulary)
                        && element.getName().equalsIgnoreCase(name));
    }

    /// The text of the first such element that has one.
    @Nullable
    String text(Namespace vocabulary, String name) {
        return all(vocabulary, name)
                .map(Element::getValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String itunes(String name) {
        return text(Names.ITUNES, name);
    }

    /// An attribute of the first such element.
    @Nullable
    String attribute(Namespace vocabulary, String name, String attribute) {
        return all(vocabulary, name)
                .map(element -> element.getAttributeValue(attribute))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String image() {
        var linked = all(Names.ITUNES, "link")
                .filter(link -> "image".equals(link.getAttributeValue("rel")))
                .map(link -> link.getAttributeValue("href"))
                .filter(Objects::nonNull);
        var named = Stream.concat(Stream.ofNullable(attribute(Names.ITUNES, "image", "href")), linked)
                .findFirst()
                .orElse(null);
        return addresses.whole(named == null ? itunes("image") : named);
    }

    /// Sound and pictures in motion of Yahoo's vocabulary, which some use in place of enclosures.
    List<Feed.Enclosure> media() {
        return Stream.concat(
                        all(Names.MEDIA, "content"),
                        all(Names.MEDIA, "group").flatMap(group -> group.getChildren("content", Names.MEDIA).stream()))
                .filter(content -> content.getAttributeValue("type", "").matches("(audio|video)/.*")
                        || content.getAttributeValue("medium", "").matches("audio|video"))
                .filter(content -> content.getAttributeValue("url") != null)
                .map(content -> new Feed.Enclosure(
                        String.valueOf(addresses.whole(content.getAttributeValue("url"))),
                        content.getAttributeValue("type"),
                        length(content.getAttributeValue("fileSize", ""))))
                .toList();
    }

    private static @Nullable Long length(String digits) {
        return digits.matches("[1-9]\\d{0,17}") ? Long.valueOf(digits) : null;
    }

    @Nullable
    Boolean explicit() {
        var said = itunes("explicit");
        return said == null
                ? null
                : switch (said.toLowerCase(Locale.ROOT)) {
                    case "yes", "true", "explicit", "1" -> Boolean.TRUE;
                    case "no", "false", "clean", "0" -> Boolean.FALSE;
                    default -> null;
                };
    }

    /// Whether it must not be listed anywhere. A block that is only for one place is for another.
    boolean isBlocked() {
        return isYes(itunes("block"))
                || all(Names.PODCAST, "block")
                        .filter(block -> block.getAttributeValue("id", "").isBlank())
                        .anyMatch(block -> isYes(block.getValue().strip()));
    }

    /// Whether no more episodes will come.
    boolean isComplete() {
        return isYes(itunes("complete")) || isYes(attribute(Names.PODCAST, "updateFrequency", "complete"));
    }

    @Nullable
    Boolean locked() {
        var said = text(Names.PODCAST, "locked");
        return said == null ? null : isYes(said);
    }

    private static boolean isYes(@Nullable String said) {
        return said != null && (said.equalsIgnoreCase("yes") || said.equalsIgnoreCase("true"));
    }

    /// A word of a short list, in lower case.
    @Nullable
    String word(String name, List<String> known) {
        var said = itunes(name);
        return said != null && known.contains(said.toLowerCase(Locale.ROOT)) ? said.toLowerCase(Locale.ROOT) : null;
    }

    @Nullable
    Integer number(String name) {
        var said = Optional.ofNullable(text(Names.PODCAST, name)).orElse(itunes(name));
        return said != null && said.matches("\\d{1,9}") ? Integer.valueOf(said) : null;
    }

    /// In whole seconds; `90`, `1:30` and `0:01:30` are the same.
    @Nullable
    Long duration() {
        var said = itunes("duration");
        return said == null ? null : seconds(said).map(Double::longValue).orElse(null);
    }

    private static Optional<Double> seconds(String text) {
        if (!text.matches("\\d+(:\\d+){0,2}([.,]\\d+)?")) {
            return Optional.empty();
        }
        var sum = 0.0;
        for (var part : text.replace(',', '.').split(":")) {
            sum = 60 * sum + Double.parseDouble(part);
        }
        return Optional.of(sum);
    }

    List<Feed.Chapter> chapters() {
        return all(Names.PODLOVE, "chapters")
                .flatMap(list -> list.getChildren().stream())
                .filter(chapter -> chapter.getName().equals("chapter"))
                .flatMap(chapter -> seconds(chapter.getAttributeValue("start", ""))
                        .map(start -> new Feed.Chapter(start, chapter.getAttributeValue("title", "")))
                        .stream())
                .toList();
    }

    @Nullable
    String chaptersAddress() {
        return addresses.whole(attribute(Names.PODCAST, "chapters", "url"));
    }

    List<Feed.TranscriptLink> transcripts() {
        return named(
                Names.PODCAST,
                "transcript",
                element -> Optional.ofNullable(addresses.whole(element.getAttributeValue("url")))
                        .map(address -> new Feed.TranscriptLink(
                                address, element.getAttributeValue("type"), element.getAttributeValue("language"))));
    }

    List<Feed.Person> persons() {
        return named(
                Names.PODCAST,
                "person",
                element -> Optional.of(element.getValue().strip())
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Feed.Person(
                                name,
                                element.getAttributeValue("role", "host")
                                        .strip()
                                        .toLowerCase(Locale.ROOT))));
    }

    List<Feed.Funding> fundings() {
        return named(
                Names.PODCAST,
                "funding",
                element -> Optional.ofNullable(addresses.whole(element.getAttributeValue("url")))
                        .map(address ->
                                new Feed.Funding(address, element.getValue().strip())));
    }

    private <T> List<T> named(Namespace vocabulary, String name, Function<Element, Optional<T>> read) {
        var found = new ArrayList<T>();
        all(vocabulary, name).forEach(element -> read.apply(element).ifPresent(found::add));
        return List.copyOf(found);
    }
}
