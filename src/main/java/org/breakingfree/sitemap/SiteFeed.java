package org.breakingfree.sitemap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.breakingfree.web.Language;
import org.breakingfree.web.News;

/// Writes what is new as an Atom feed (RFC 4287), the newest first. The same news give the same bytes.
final class SiteFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST_ENTRIES = 50;

    private SiteFeed() {}

    /// @param publicUrl where the site is, without a slash at the end
    static byte[] write(String publicUrl, List<News> news) {
        var newest = news.stream()
                .sorted(Comparator.comparing(News::on).reversed().thenComparing(News::subject))
                .limit(MOST_ENTRIES)
                .toList();
        try {
            var bytes = new ByteArrayOutputStream();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", Language.EN.tag());
            element(xml, "id", publicUrl + "/site.atom");
            element(xml, "title", "Breaking Free Movement: what is new");
            element(
                    xml,
                    "updated",
                    instant(
                            newest.isEmpty()
                                    ? LocalDate.EPOCH
                                    : newest.getFirst().on()));
            link(xml, "self", publicUrl + "/site.atom");
            link(xml, "alternate", publicUrl + "/");
            xml.writeStartElement("author");
            element(xml, "name", "Breaking Free Movement");
            xml.writeEndElement();
            for (var entry : newest) {
                entry(xml, publicUrl, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void entry(XMLStreamWriter xml, String publicUrl, News news) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "tag:breakingfree.movement,2026:" + news.subject() + ":" + news.on());
        element(xml, "title", news.title());
        element(xml, "updated", instant(news.on()));
        link(xml, "alternate", publicUrl + news.address());
        element(xml, "summary", news.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static String instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
