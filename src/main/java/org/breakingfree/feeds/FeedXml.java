package org.breakingfree.feeds;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Makes a harmless tree of whatever somebody calls XML.
///
/// No document type is looked at, so there are no entities to expand and nothing to load; elements that are not closed
/// or not declared are taken as meant; what is too deep or too much is refused before anybody walks through it.
final class FeedXml {

    static final int DEEPEST = 100;
    private static final int HEAD = 200_000;
    static final int MOST_PARTS = 500_000;

    /// What feeds mean by a prefix that they do not declare.
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("itunes", Names.ITUNES.getURI()),
            Map.entry("podcast", Names.PODCAST.getURI()),
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("atom", Names.ATOM.getURI()),
            Map.entry("atom10", Names.ATOM.getURI()),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("psc", Names.PODLOVE.getURI()),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            Map.entry("xml", Namespace.XML_NAMESPACE.getURI()));

    /// The document's own namespace when it is none that we know: it means none then.
    private final String own;

    private FeedXml(String own) {
        this.own = own;
    }

    /// An honest feed declares no entities of its own: they are how one names a file of ours, or grows without end.
    private static final Pattern ENTITIES = Pattern.compile("<!ENTITY\\s+(?:%\\s+)?\\S+\\s+(?:SYSTEM|PUBLIC|[\"'])");

    /// @param root as its name stands there
    record Parsed(Document document, String root) {

        /// Whether the text ends after its root ends, and not before: a document that was cut short looks like one from
        /// which much was taken away.
        boolean isClosed(String text) {
            var closed = lastIndex(text, "</" + root);
            return closed >= 0 && closed > Math.max(lastIndex(text, "<item"), lastIndex(text, "<entry"));
        }

        private static int lastIndex(String text, String part) {
            for (var at = text.length() - part.length(); at >= 0; at--) {
                if (text.regionMatches(true, at, part, 0, part.length())) {
                    return at;
                }
            }
            return -1;
        }
    }

    /// @return nothing when there is no element in it
    /// @throws TooMuch when it declares entities, or is deeper or longer than any feed
    static Optional<Parsed> parse(String text) {
        var type = text.toLowerCase(Locale.ROOT).indexOf("<!doctype");
        if (type >= 0
                && ENTITIES.matcher(text.substring(type, Math.min(text.length(), type + HEAD)))
                        .find()) {
            throw new TooMuch("it declares entities of its own");
        }
        if (Markup.isMoreThan(MOST_PARTS, text)) {
            throw new TooMuch("there are more than " + MOST_PARTS + " elements and attributes");
        }
        var parser = Parser.xmlParser();
        // What is deeper is flattened there, and refused below.
        parser.setMaxDepth(DEEPEST + 2);
        var parsed = parser.parseInput(text, "");
        var root = parsed.firstElementChild();
        return root == null
                ? Optional.empty()
                : Optional.of(new Parsed(
                        new Document(new FeedXml(own(root)).element(root, new HashMap<>(USUAL), 0)), root.tagName()));
    }

    /// Why a document is not read at all.
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooMuch(String reason) {
            super(reason);
        }
    }

    private static String own(org.jsoup.nodes.Element root) {
        var colon = root.tagName().indexOf(':');
        var address = root.attr(colon < 0 ? "xmlns" : "xmlns:" + root.tagName().substring(0, colon))
                .strip();
        return Names.isKnown(address) ? "" : address;
    }

    private Element element(org.jsoup.nodes.Element from, Map<String, String> outer, int depth) {
        if (depth > DEEPEST) {
            throw new TooMuch("elements stand more than " + DEEPEST + " deep in each other");
        }
        var scope = scope(from, outer);
        var made = named(from.tagName(), scope);
        for (var attribute : from.attributes()) {
            set(made, attribute.getKey(), attribute.getValue(), scope);
        }
        for (Node child : from.childNodes()) {
            switch (child) {
                case org.jsoup.nodes.Element element -> made.addContent(element(element, scope, depth + 1));
                case TextNode text -> {
                    made.addContent(Characters.withoutForbidden(text.getWholeText()));
                }
                default -> {}
            }
        }
        return made;
    }

    private Map<String, String> scope(org.jsoup.nodes.Element from, Map<String, String> outer) {
        Map<String, String> scope = outer;
        for (var attribute : from.attributes()) {
            var name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                if (scope == outer) {
                    scope = new HashMap<>(outer);
                }
                var address = attribute.getValue().strip();
                scope.put(name.length() > 6 ? name.substring(6) : "", address.equals(own) ? "" : address);
            }
        }
        return scope;
    }

    private static Element named(String name, Map<String, String> scope) {
        var colon = name.indexOf(':');
        var prefix = colon < 0 ? "" : name.substring(0, colon);
        var local = name.substring(colon + 1);
        if (Verifier.checkElementName(local) != null) {
            return new Element("unreadable");
        }
        var address = scope.getOrDefault(prefix, prefix.isEmpty() ? "" : "urn:undeclared");
        return new Element(local, Names.namespace(address));
    }

    /// Attributes of other vocabularies matter only where they are `xml:base` and `xml:lang`.
    private static void set(Element made, String name, String value, Map<String, String> scope) {
        var clean = Characters.withoutForbidden(value);
        if (name.startsWith("xml:") && Verifier.checkAttributeName(name.substring(4)) == null) {
            made.setAttribute(name.substring(4), clean, Namespace.XML_NAMESPACE);
        } else if (name.startsWith("rdf:") && Verifier.checkAttributeName(name.substring(4)) == null) {
            made.setAttribute(name.substring(4), clean, Names.RDF);
        } else if (!name.startsWith("xmlns") && Verifier.checkAttributeName(name) == null) {
            made.setAttribute(name, clean);
        }
    }
}
