package org.breakingfree.sitemap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.breakingfree.text.Xml;
import org.breakingfree.web.Language;
import org.breakingfree.web.News;

/// Writes what is new as an Atom feed (RFC 4287), the newest first. The same news give the same bytes.
final class SiteFeed {

    private static final int MOST_ENTRIES = 50;

    private SiteFeed() {}

    /// @param publicUrl where the site is, without a slash at the end
    static byte[] write(String publicUrl, List<News> news) {
        var newest = news.stream()
                .sorted(Comparator.comparing(News::on).reversed().thenComparing(News::subject))
                .limit(MOST_ENTRIES)
                .toList();
        var changedOn = newest.isEmpty() ? LocalDate.EPOCH : newest.getFirst().on();
        return Xml.document(xml -> xml.element(
                "feed",
                () -> {
                    xml.text("id", id("site"));
                    xml.text("title", "Breaking Free Movement: what is new");
                    xml.text("updated", instant(changedOn));
                    xml.empty("link", "rel", "self", "href", publicUrl + "/site.atom");
                    xml.empty("link", "rel", "alternate", "href", publicUrl + "/");
                    xml.element("author", () -> xml.text("name", "Breaking Free Movement"));
                    for (var entry : newest) {
                        xml.element("entry", () -> entry(xml, publicUrl, entry));
                    }
                },
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                Language.EN.tag()));
    }

    private static void entry(Xml xml, String publicUrl, News news) throws XMLStreamException {
        xml.text("id", id(news.subject() + " " + news.on()));
        xml.text("title", news.title());
        xml.text("updated", instant(news.on()));
        xml.empty("link", "rel", "alternate", "href", publicUrl + news.address());
        xml.text("summary", news.summary());
    }

    /// A name that stays when the site moves to another host: a UUID made from `what` it names.
    private static String id(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private static String instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
