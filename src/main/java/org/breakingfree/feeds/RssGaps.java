package org.breakingfree.feeds;

import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/// Fills what RSS leaves empty with what other vocabularies in the same feed say, and takes out what we have no use
/// for and ROME stumbles over.
final class RssGaps {

    private static final List<String> UNUSED = List.of("cloud", "textinput", "rating", "category", "items");

    private RssGaps() {}

    static void fill(Element channel) {
        // RSS 1.1 puts the items into an element of their own.
        for (var list : List.copyOf(channel.getChildren("items"))) {
            List.copyOf(list.getChildren("item")).forEach(item -> channel.addContent(item.detach()));
        }
        move(channel);
        UNUSED.forEach(channel::removeChildren);
        channel.getChildren("image").stream()
                .filter(image -> image.getChild("url") == null)
                .toList()
                .forEach(Content::detach);
        text(channel, "title");
        markup(channel, "description");
        borrow(channel, "title", channel.getChild("title", Names.DUBLIN_CORE));
        borrow(channel, "description", channel.getChild("description", Names.DUBLIN_CORE));
        borrow(channel, "language", channel.getChild("language", Names.DUBLIN_CORE));
        link(channel);
        channel.getChildren("item").forEach(RssGaps::fillItem);
    }

    private static void fillItem(Element item) {
        UNUSED.forEach(item::removeChildren);
        text(item, "title");
        markup(item, "description");
        borrow(item, "title", item.getChild("title", Names.DUBLIN_CORE));
        borrow(item, "title", item.getChild("title", Names.MEDIA));
        borrow(item, "description", item.getChild("description", Names.DUBLIN_CORE));
        var about = item.getAttributeValue("about", Names.RDF);
        if (item.getChild("guid") == null && about != null) {
            item.addContent(new Element("guid").setText(about));
        }
        link(item);
        borrowDate(item);
    }

    /// The old way to move is a document with nothing but `<redirect><newLocation>` in it.
    private static void move(Element channel) {
        var told = channel.getDescendants(Filters.element("newLocation"));
        if (told.hasNext() && channel.getChild("new-feed-url", Names.ITUNES) == null) {
            var address = told.next().getTextTrim();
            channel.addContent(new Element("new-feed-url", Names.ITUNES).setText(address));
        }
    }

    private static boolean isMissing(Element parent, String name) {
        var child = parent.getChild(name);
        return child == null || child.getText().isBlank();
    }

    private static void borrow(Element parent, String name, @Nullable Element from) {
        if (isMissing(parent, name) && from != null && !from.getValue().isBlank()) {
            parent.removeChildren(name);
            parent.addContent(new Element(name).setText(from.getValue()));
        }
    }

    /// Dublin Core's date ROME knows by itself.
    private static void borrowDate(Element item) {
        if (isMissing(item, "pubDate") && item.getChild("date", Names.DUBLIN_CORE) == null) {
            Stream.of("published", "updated")
                    .map(name -> item.getChildText(name, Names.ATOM))
                    .filter(text -> text != null && !text.isBlank())
                    .findFirst()
                    .flatMap(FeedDate::parse)
                    .ifPresent(
                            date -> item.addContent(new Element("date", Names.DUBLIN_CORE).setText(date.toString())));
        }
    }

    /// Some write the address into an attribute, as HTML does, or use the link of Atom.
    private static void link(Element parent) {
        if (isMissing(parent, "link")) {
            var atom = parent.getChildren("link", Names.ATOM).stream()
                    .filter(link -> link.getAttributeValue("rel", "alternate").equals("alternate"));
            Stream.concat(Stream.concat(parent.getChildren("link").stream(), Stream.of(parent)), atom)
                    .map(element -> element.getAttributeValue("href"))
                    .filter(address -> address != null && !address.isBlank())
                    .findFirst()
                    .ifPresent(address -> {
                        parent.removeChildren("link");
                        parent.addContent(new Element("link").setText(address));
                    });
        }
    }

    /// A title is text; markup that somebody forgot to escape is left out of it.
    private static void text(Element parent, String name) {
        for (var element : parent.getChildren(name)) {
            if (!element.getChildren().isEmpty()) {
                element.setText(element.getValue());
            }
        }
    }

    /// A description may hold markup that somebody forgot to escape.
    private static void markup(Element parent, String name) {
        for (var element : parent.getChildren(name)) {
            if (!element.getChildren().isEmpty()) {
                element.setText(new XMLOutputter().outputElementContentString(element));
            }
        }
    }
}
