package org.breakingfree.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Namespace;

/// The vocabularies that feeds are written in.
final class Names {

    static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    static final Namespace ITUNES = Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    /// https://podcasting2.org/podcast-namespace
    static final Namespace PODCAST = Namespace.getNamespace("podcast", "https://podcastindex.org/namespace/1.0");

    /// Podlove Simple Chapters, https://podlove.org/simple-chapters/
    static final Namespace PODLOVE = Namespace.getNamespace("psc", "http://podlove.org/simple-chapters");

    static final Namespace DUBLIN_CORE = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    /// What stands for every vocabulary that is none of these.
    private static final Namespace UNKNOWN = Namespace.getNamespace("other", "urn:other");

    /// The kinds of RSS and Atom, and what ROME and the texts in Atom need.
    private static final List<Namespace> ALSO_KNOWN = List.of(
            DUBLIN_CORE,
            RDF,
            Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/"),
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/"),
            Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml"),
            Namespace.getNamespace("atom03", "http://purl.org/atom/ns#"),
            Namespace.getNamespace("rss10", "http://purl.org/rss/1.0/"),
            Namespace.getNamespace("rss090", "http://my.netscape.com/rdf/simple/0.9/"),
            Namespace.getNamespace("rss090c", "http://channel.netscape.com/rdf/simple/0.9/"),
            Namespace.getNamespace("rss20", "http://backend.userland.com/rss2"),
            Namespace.getNamespace("rss11", "http://purl.org/net/rss1.1#"),
            Namespace.XML_NAMESPACE);

    /// How they are spelled, in lower case.
    private static final Map<String, Namespace> SPELLINGS = Stream.concat(
                    ALSO_KNOWN.stream().map(space -> Map.entry(space, List.of(space.getURI()))),
                    Stream.of(
                            Map.entry(ATOM, List.of(ATOM.getURI(), "https://www.w3.org/2005/atom")),
                            Map.entry(
                                    ITUNES,
                                    List.of(
                                            "http://www.itunes.com/dtds/podcast-1.0.dtd",
                                            "https://www.itunes.com/dtds/podcast-1.0.dtd",
                                            "http://www.itunes.com/dtd/podcast-1.0.dtd",
                                            "http://itunes.apple.com/dtds/podcast-1.0.dtd")),
                            Map.entry(
                                    PODCAST,
                                    List.of(
                                            "https://podcastindex.org/namespace/1.0",
                                            "http://podcastindex.org/namespace/1.0",
                                            "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md")),
                            Map.entry(
                                    PODLOVE,
                                    List.of(
                                            "http://podlove.org/simple-chapters",
                                            "http://podlove.org/simple-chapters/",
                                            "https://podlove.org/simple-chapters")),
                            Map.entry(
                                    MEDIA,
                                    List.of(
                                            "http://search.yahoo.com/mrss/",
                                            "http://search.yahoo.com/mrss",
                                            "https://search.yahoo.com/mrss/",
                                            "https://search.yahoo.com/mrss"))))
            .flatMap(known -> known.getValue().stream()
                    .map(spelling -> Map.entry(spelling.toLowerCase(Locale.ROOT), known.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// Whether an address means anything to us.
    static boolean isKnown(String address) {
        return SPELLINGS.containsKey(address.strip().toLowerCase(Locale.ROOT));
    }

    private Names() {}

    /// The namespace that an address means. All that nobody here knows are one: JDOM keeps every namespace for good
    /// that
    /// it has ever heard of.
    static Namespace namespace(String address) {
        return address.isBlank()
                ? Namespace.NO_NAMESPACE
                : SPELLINGS.getOrDefault(address.strip().toLowerCase(Locale.ROOT), UNKNOWN);
    }
}
