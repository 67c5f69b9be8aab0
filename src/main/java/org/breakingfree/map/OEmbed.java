package org.breakingfree.map;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakingfree.text.Xml;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;
import org.breakingfree.web.Visit;
import tools.jackson.databind.json.JsonMapper;

/// Tells programs how to show the map in another page (oembed.com, version 1.0).
///
/// @param width of the frame, in pixels
record OEmbed(TakeLinks links, int width, int height) {

    static final String PATH = "/map/oembed";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int USUAL_WIDTH = 800;
    private static final int USUAL_HEIGHT = 600;
    private static final int LEAST = 1;

    /// What a program asks for with `url`; empty when that is no address of the map on this site.
    static Optional<OEmbed> of(Visit visit, Atlas atlas, int mostWidth, int mostHeight) {
        return visit.parameter("url")
                .flatMap(OEmbed::uri)
                .filter(uri -> isOurs(uri, visit.chrome()))
                .flatMap(uri -> links(uri, visit, atlas))
                .map(links -> new OEmbed(
                        links, Math.clamp(mostWidth, LEAST, USUAL_WIDTH), Math.clamp(mostHeight, LEAST, USUAL_HEIGHT)));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(URI uri, Chrome chrome) {
        var site = URI.create(chrome.frame().site().publicUrl());
        return uri.getRawAuthority() != null
                && uri.getRawAuthority().equalsIgnoreCase(site.getRawAuthority())
                && site.getScheme().equalsIgnoreCase(uri.getScheme())
                && Language.neutral(uri.getRawPath()).equals("/map");
    }

    private static Optional<TakeLinks> links(URI uri, Visit visit, Atlas atlas) {
        var chrome =
                new Chrome(Language.of(uri.getRawPath()), "/map", visit.chrome().frame());
        return query(uri.getRawQuery())
                .flatMap(query -> Filter.of(new Visit(visit.context(), chrome, query), atlas))
                .map(filter -> new TakeLinks(chrome, atlas, filter));
    }

    private static Optional<Map<String, List<String>>> query(String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        try {
            for (var pair : raw == null ? new String[0] : raw.split("&")) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    query.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                            .add(decoded(pair.substring(equals + 1)));
                }
            }
            return Optional.of(query);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    byte[] json() {
        return JSON.writeValueAsBytes(members());
    }

    byte[] xml() {
        return Xml.document(xml -> xml.element("oembed", () -> {
            for (var member : members().entrySet()) {
                xml.text(member.getKey(), String.valueOf(member.getValue()));
            }
        }));
    }

    private Map<String, Object> members() {
        var chrome = links.chrome();
        var members = new LinkedHashMap<String, Object>();
        members.put("version", "1.0");
        members.put("type", "rich");
        members.put("title", new FilterWords(chrome, links.atlas(), links.filter()).title());
        members.put("provider_name", "Breaking Free Movement");
        members.put("provider_url", chrome.frame().site().publicUrl() + "/");
        members.put("cache_age", 86_400);
        members.put("html", links.frame(String.valueOf(width), String.valueOf(height)));
        members.put("width", width);
        members.put("height", height);
        return members;
    }
}
