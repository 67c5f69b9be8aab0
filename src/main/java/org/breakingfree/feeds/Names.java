package org.breakingfree.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.IllegalNameException;
import org.jdom2.Namespace;
import org.jdom2.Verifier;

/// The vocabularies that feeds are written in.
final class Names {

    static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    static final Namespace ITUNES = Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    /// https://podcasting2.org/podcast-namespace
    static final Namespace PODCAST = Namespace.getNamespace("podcast", "https://podcastindex.org/namespace/1.0");

    /// Podlove Simple Chapters, https://podlove.org/simple-chapters/
    static final Namespace PODLOVE = Namespace.getNamespace("psc", "http://podlove.org/simple-chapters");

    /// How else they are spelled, in lower case.
    private static final Map<String, Namespace> SPELLINGS = Stream.of(
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
                                    "https://podlove.org/simple-chapters")))
            .flatMap(known -> known.getValue().stream().map(spelling -> Map.entry(spelling, known.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Names() {}

    /// The namespace of a prefix in somebody's feed; one that cannot be is a name of its own, so that what it marks is
    /// read and not mistaken for anything else.
    static Namespace namespace(String prefix, String address) {
        var known = SPELLINGS.get(address.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        if (address.isEmpty() || Verifier.checkNamespaceURI(address) != null) {
            return prefix.isEmpty() ? Namespace.NO_NAMESPACE : named(prefix, "urn:undeclared:" + prefix);
        }
        return named(prefix, address);
    }

    private static Namespace named(String prefix, String address) {
        try {
            return Namespace.getNamespace(prefix, address);
        } catch (IllegalNameException noPrefix) {
            return Namespace.getNamespace("other", address);
        }
    }
}
