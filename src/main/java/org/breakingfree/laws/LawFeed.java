package org.breakingfree.laws;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;

/// What happened to laws and bills, as an Atom feed (RFC 4287), newest first.
final class LawFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

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
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            new LawFeed(chrome, laws).feed(xml, events.reversed());
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
        return bytes.toByteArray();
    }

    private void feed(XMLStreamWriter xml, List<LawEvent> events) throws XMLStreamException {
        var page = chrome.absolute(language, "/laws");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.tag());
        element(xml, "id", page);
        element(xml, "title", chrome.text("laws.tab") + " · BFM");
        element(xml, "subtitle", chrome.text("laws.feed"));
        element(xml, "updated", instant(events.getFirst().happened()));
        link(xml, "self", chrome.absolute(language, "/laws.atom"), "application/atom+xml");
        link(xml, "alternate", page, "text/html");
        xml.writeStartElement("author");
        element(xml, "name", chrome.text("laws.author"));
        xml.writeEndElement();
        element(xml, "rights", chrome.text("laws.rights"));
        for (var event : events) {
            entry(xml, event);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(XMLStreamWriter xml, LawEvent event) throws XMLStreamException {
        var place = names.getOrDefault(event.code(), new Words(event.code(), event.code()));
        var address = chrome.absolute(language, "/laws/" + event.code()) + "#" + event.key();
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(
                xml,
                "title",
                place.in(language) + ": " + chrome.text("laws.event." + event.kind()) + ", "
                        + event.happened().in(language));
        element(xml, "updated", instant(event.happened()));
        link(xml, "alternate", address, "text/html");
        link(xml, "via", event.source().url().value(), "text/html");
        element(xml, "summary", event.what().in(language));
        xml.writeEndElement();
    }

    /// Atom needs a moment; an event has a day at best, and its first possible day otherwise.
    private static String instant(PartialDate date) {
        LocalDate day = date.first();
        return day + "T00:00:00Z";
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        xml.writeAttribute("type", type);
    }
}
