package org.breakingfree.sitemap;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.breakingfree.http.Answer;
import org.breakingfree.web.Language;
import org.breakingfree.web.News;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.SiteAddress;
import org.breakingfree.web.Visit;

/// `/sitemap.xml`, `/robots.txt` and `/site.atom`.
public final class SitemapController {

    private final SiteAddress site;
    private final Supplier<List<String>> pages;
    private final Supplier<List<News>> news;
    private final Set<String> topics;

    /// @param pages the neutral paths of all pages that search engines may list
    /// @param topics what pages and news are made from
    public SitemapController(
            SiteAddress site, Supplier<List<String>> pages, Supplier<List<News>> news, Set<String> topics) {
        this.site = site;
        this.pages = pages;
        this.news = news;
        this.topics = topics;
    }

    public void routes(PublicRoutes routes) {
        routes.file("/sitemap.xml", this::sitemap);
        routes.file("/robots.txt", this::robots);
        routes.file("/site.atom", this::feed);
    }

    private Answer sitemap(Visit visit) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        for (var path : pages.get()) {
            for (var language : Language.values()) {
                xml.append("<url><loc>").append(address(language, path)).append("</loc>");
                for (var alternate : Language.values()) {
                    xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                            .append(alternate.tag())
                            .append("\" href=\"")
                            .append(address(alternate, path))
                            .append("\"/>");
                }
                xml.append("</url>\n");
            }
        }
        xml.append("</urlset>\n");
        return Answer.openData("application/xml; charset=utf-8", Answer.utf8(xml.toString()), topics);
    }

    private Answer robots(Visit visit) {
        var text = """
                User-agent: *
                Disallow: /search
                Disallow: /es/search
                Disallow: /leave

                Sitemap: %s/sitemap.xml
                """.formatted(site.publicUrl());
        return Answer.openData("text/plain; charset=utf-8", Answer.utf8(text), topics);
    }

    private Answer feed(Visit visit) {
        var bytes = SiteFeed.write(site.publicUrl(), news.get());
        return Answer.openData("application/atom+xml; charset=utf-8", bytes, topics);
    }

    private String address(Language language, String path) {
        return (site.publicUrl() + language.address(path)).replace("&", "&amp;");
    }
}
