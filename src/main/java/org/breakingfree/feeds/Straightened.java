package org.breakingfree.feeds;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// Brings every kind of feed into one of the two shapes that ROME reads without guessing: RSS 2.0 and Atom 1.0, with
/// whole addresses and dates in one spelling.
final class Straightened {

    private static final Namespace ATOM = Namespace.getNamespace(Names.ATOM.getURI());

    /// What the elements of Atom 0.3 became in Atom 1.0.
    private static final Map<String, String> ATOM_NAMES =
            Map.of("issued", "published", "modified", "updated", "tagline", "subtitle", "copyright", "rights");

    private static final List<String> RSS_SPACES = List.of(
            "",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss2",
            "http://purl.org/net/rss1.1#");

    private static final List<String> ATOM_SPACES = List.of("", Names.ATOM.getURI(), "http://purl.org/atom/ns#");

    private static final Set<String> DATES = Set.of(
            "pubDate", "lastBuildDate", "published", "updated", "date", "created", "issued", "modified", "valid");

    private static final Set<String> ADDRESSES = Set.of("href", "url", "src");

    private Straightened() {}

    /// @param address where the document came from
    /// @return nothing when it is no feed
    static Optional<Document> of(Document document, URI address) {
        var root = document.getRootElement();
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "channel", "redirect" -> Optional.of(rss(root, new Addresses(address)));
            case "feed", "entry" -> Optional.of(atom(root, new Addresses(address)));
            default -> Optional.empty();
        };
    }

    // ---- RSS

    private static Document rss(Element root, Addresses base) {
        walk(root, base, RSS_SPACES, Namespace.NO_NAMESPACE);
        var isBare = root.getName().equalsIgnoreCase("channel");
        var channel = isBare
                ? root.detach()
                : Optional.ofNullable(root.getChild("channel"))
                        .map(Element::detach)
                        .orElseGet(() -> new Element("channel"));
        // In RSS 1.0 and 0.90 the items, the picture and the search box stand beside the channel.
        for (var beside : List.copyOf(isBare ? List.<Element>of() : root.getChildren())) {
            channel.addContent(beside.detach());
        }
        channel.setName("channel");
        RssGaps.fill(channel);
        return new Document(new Element("rss").setAttribute("version", "2.0").addContent(channel));
    }

    // ---- Atom

    private static Document atom(Element root, Addresses base) {
        walk(root, base, ATOM_SPACES, ATOM);
        return new Document(
                root.getName().equals("entry") ? new Element("feed", ATOM).addContent(root.detach()) : root.detach());
    }

    // ---- Both

    /// @param spaces the namespaces that mean the format's own elements, whatever is declared
    /// @param own where these elements belong
    private static void walk(Element element, Addresses outer, List<String> spaces, Namespace own) {
        var base = outer.within(element.getAttributeValue("base", Namespace.XML_NAMESPACE));
        if (spaces.contains(element.getNamespaceURI())
                || element.getParentElement() == null
                || element.getNamespaceURI()
                        .equals(element.getDocument().getRootElement().getNamespaceURI())) {
            element.setNamespace(own);
            element.setName(own == ATOM ? atomName(element.getName()) : rssName(element.getName()));
        }
        for (var attribute : List.copyOf(element.getAttributes())) {
            if (attribute.getName().equals("HREF")) {
                attribute.setName("href");
            }
            if (ADDRESSES.contains(attribute.getName()) && !attribute.getValue().isBlank()) {
                attribute.setValue(String.valueOf(base.whole(attribute.getValue())));
            }
        }
        if (element.getChildren().isEmpty()) {
            straighten(element, base, own);
        } else {
            // A copy: the work may rename, and JDOM counts changes.
            List.copyOf(element.getChildren()).forEach(child -> walk(child, base, spaces, own));
        }
    }

    private static void straighten(Element element, Addresses base, Namespace own) {
        var text = element.getText();
        if (text.isBlank()) {
            return;
        }
        if (DATES.contains(element.getName())) {
            var isWords = element.getNamespace() == Namespace.NO_NAMESPACE && own == Namespace.NO_NAMESPACE;
            element.setText(FeedDate.parse(text)
                    .map(date -> isWords
                            ? DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))
                            : date.toString())
                    .orElse(""));
        } else if (own == Namespace.NO_NAMESPACE
                && element.getNamespace() == own
                && List.of("link", "url").contains(element.getName())) {
            element.setText(base.whole(text));
        }
    }

    /// Names of RSS are in mixed case, and people write them in any.
    private static String rssName(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "pubdate" -> "pubDate";
            case "lastbuilddate" -> "lastBuildDate";
            case "managingeditor" -> "managingEditor";
            case "webmaster" -> "webMaster";
            case "newlocation" -> "newLocation";
            case "rdf" -> "RDF";
            default -> name.toLowerCase(Locale.ROOT);
        };
    }

    private static String atomName(String name) {
        return ATOM_NAMES.getOrDefault(name, name);
    }
}
