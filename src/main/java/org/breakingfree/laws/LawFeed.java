package org.breakingfree.laws;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.breakingfree.text.Xml;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;

/// What happened to laws and bills, as an Atom feed (RFC 4287), newest first.
final class LawFeed {

    private final Chrome chrome;
    private final Language language;
    private final Map<String, Words> names;

    private LawFeed(Chrome chrome, List<Law> laws) {
        this.chrome = chrome;
        this.language = chrome.language();
        this.names = laws.stream().collect(Collectors.toMap(Law::code, Law::name));
    }

    /// @param events oldest first, not empty
    static byte[] write(Chrome chrome, List<Law> laws, List<LawEvent> events) {
        var feed = new LawFeed(chrome, laws);
        return Xml.document(xml -> xml.element(
                "feed",
                () -> feed.feed(xml, events.reversed()),
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                feed.language.tag()));
    }

    private void feed(Xml xml, List<LawEvent> events) throws XMLStreamException {
        var page = chrome.absolute(language, "/laws");
        xml.text("id", page);
        xml.text("title", chrome.text("laws.tab") + " · BFM");
        xml.text("subtitle", chrome.text("laws.feed"));
        xml.text("updated", instant(events.getFirst().happened()));
        link(xml, "self", chrome.absolute(language, "/laws.atom"), "application/atom+xml");
        link(xml, "alternate", page, "text/html");
        xml.element("author", () -> xml.text("name", chrome.text("laws.author")));
        xml.text("rights", chrome.text("laws.rights"));
        for (var event : events) {
            xml.element("entry", () -> entry(xml, event));
        }
    }

    private void entry(Xml xml, LawEvent event) throws XMLStreamException {
        var place = names.getOrDefault(event.code(), new Words(event.code(), event.code()));
        var address = chrome.absolute(language, "/laws/" + event.code()) + "#" + event.key();
        xml.text("id", address);
        xml.text(
                "title",
                place.in(language) + ": " + chrome.text("laws.event." + event.kind()) + ", "
                        + event.happened().in(language));
        xml.text("updated", instant(event.happened()));
        link(xml, "alternate", address, "text/html");
        link(xml, "via", event.source().url().value(), "text/html");
        xml.text("summary", event.what().in(language));
    }

    /// Atom needs a moment; an event has a day at best, and its first possible day otherwise.
    private static String instant(PartialDate date) {
        LocalDate day = date.first();
        return day + "T00:00:00Z";
    }

    private static void link(Xml xml, String relation, String address, String type) throws XMLStreamException {
        xml.empty("link", "rel", relation, "href", address, "type", type);
    }
}
