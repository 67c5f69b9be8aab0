package org.breakingfree.embedding;

import io.javalin.http.BadRequestResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.text.Xml;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Visit;
import tools.jackson.databind.json.JsonMapper;

/// `/oembed`: tells programs how to show a page of ours in another (oembed.com, version 1.0).
public final class OEmbedController {

    static final String PATH = "/oembed";

    /// A page that is withdrawn must not be shown by others for long.
    private static final int CACHE_SECONDS = 3_600;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Embedding.Source> sources;

    public OEmbedController(List<Embedding.Source> sources) {
        this.sources = sources;
    }

    public void routes(PublicRoutes routes) {
        routes.file(PATH, this::show);
    }

    private Answer show(Visit visit) {
        var address = visit.parameter("url").orElseThrow(BadRequestResponse::new);
        var mostWidth = most(visit, "maxwidth");
        var mostHeight = most(visit, "maxheight");
        var embedding = AskedPage.of(visit, address).stream()
                .flatMap(page -> sources.stream().flatMap(source -> source.find(page).stream()))
                .findFirst()
                .orElseThrow(visit::notFound)
                .within(mostWidth, mostHeight);
        var members = members(visit, embedding);
        return switch (visit.parameter("format").orElse("json")) {
            case "json" ->
                Answer.openData("application/json; charset=utf-8", JSON.writeValueAsBytes(members), Set.of());
            case "xml" -> Answer.openData("text/xml; charset=utf-8", xml(members), Set.of());
            default -> notImplemented();
        };
    }

    private static Map<String, Object> members(Visit visit, Embedding embedding) {
        var members = new LinkedHashMap<String, Object>();
        members.put("version", "1.0");
        members.put("type", "rich");
        members.put("title", embedding.title());
        members.put("provider_name", "Breaking Free Movement");
        members.put("provider_url", visit.chrome().frame().site().publicUrl() + "/");
        members.put("cache_age", CACHE_SECONDS);
        members.put(
                "html", embedding.frame().html(String.valueOf(embedding.width()), String.valueOf(embedding.height())));
        members.put("width", embedding.width());
        members.put("height", embedding.height());
        return members;
    }

    private static byte[] xml(Map<String, Object> members) {
        return Xml.document(xml -> xml.element("oembed", () -> {
            for (var member : members.entrySet()) {
                xml.text(member.getKey(), String.valueOf(member.getValue()));
            }
        }));
    }

    /// As the specification has it for a format that nobody offers.
    private static Answer notImplemented() {
        var words = new Answer.Body.Bytes(Answer.utf8("The formats are json and xml.\n"));
        return new Answer(501, "text/plain; charset=utf-8", Kind.PAGE, words, null, Map.of(), Set.of());
    }

    private static int most(Visit visit, String name) {
        var asked = visit.parameter(name);
        if (asked.filter(text -> !text.matches("[1-9]\\d{0,5}")).isPresent()) {
            throw new BadRequestResponse();
        }
        return asked.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }
}
