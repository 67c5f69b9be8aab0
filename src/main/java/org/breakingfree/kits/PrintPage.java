package org.breakingfree.kits;

import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The XHTML of each printed part of a kit, ready for [PdfWriter].
final class PrintPage {
    private final Kit kit;
    private final KitFacts facts;

    PrintPage(Kit kit, KitFacts facts) {
        this.kit = kit;
        this.facts = facts;
    }

    /// A document with a cover of its own.
    String guide() {
        var document = kit.document("guide");
        var prose = new PrintProse(facts, "");
        var body = prose.html(document.body());
        return page(
                document.title(),
                "guide",
                cover(document.title()) + body + prose.sources().list());
    }

    /// Handouts, each on pages of its own with its own sources, since people take one and leave the rest.
    String handouts() {
        var document = kit.document("handouts");
        var body = new StringBuilder();
        for (var section : document.body().split("\n(?=## )")) {
            if (!section.isBlank()) {
                var prose = new PrintProse(facts, "");
                body.append("<div class=\"handout\">").append(prose.html(section));
                body.append(prose.sources().footnotes()).append("</div>");
            }
        }
        return page(document.title(), "handouts", "<h1>" + Escape.xml(document.title()) + "</h1>" + body);
    }

    String card() {
        return written("card", "cards", kit.document("card").body(), "");
    }

    /// The survey, with the questions of its `## Items` section wherever it says `{items}`.
    String survey() {
        var body = kit.document("survey").body();
        var from = body.indexOf("\n## Items\n");
        var to = body.indexOf("\n## ", from + 1);
        var items = from < 0 ? "" : body.substring(from + 10, to < 0 ? body.length() : to);
        var rest = from < 0 ? body : body.substring(0, from) + (to < 0 ? "" : body.substring(to));
        return written("survey", "forms", rest, items);
    }

    private String written(String name, String style, String markdown, String items) {
        var document = kit.document(name);
        var prose = new PrintProse(facts, items);
        var body = prose.html(markdown).replaceFirst("<h2>", "<h2 class=\"first\">");
        var top = style.equals("cards") ? titleAlone(document.title()) : title(document.title());
        return page(document.title(), style, top + body + prose.sources().footnotes());
    }

    /// Minute by minute, with the time each step begins.
    String runSheet() {
        var rows = new StringBuilder();
        var prose = new PrintProse(facts, "");
        var minute = 0;
        for (var step : kit.agenda()) {
            rows.append(
                    "<tr><td class=\"time\"><strong>%s</strong>%d min</td><td><h2>%s</h2>%s</td><td class=\"slides\">%s</td></tr>"
                            .formatted(
                                    clock(minute),
                                    step.minutes(),
                                    Escape.xml(step.title()),
                                    prose.html(step.summary() + "\n\n" + step.body()),
                                    slides(step)));
            minute += step.minutes();
        }
        var head =
                "<thead><tr><th scope=\"col\">Starts at</th><th scope=\"col\">What you do</th><th scope=\"col\">Slides</th></tr></thead>";
        return page(
                "Run sheet",
                "runsheet",
                title("Run sheet") + "<table class=\"run\">" + head + "<tbody>" + rows + "</tbody></table>"
                        + prose.sources().list());
    }

    static String clock(int minute) {
        return "%d:%02d".formatted(minute / 60, minute % 60);
    }

    private static String slides(Kit.Step step) {
        return step.firstSlide() == step.lastSlide()
                ? "" + step.firstSlide()
                : step.firstSlide() + "–" + step.lastSlide();
    }

    /// Each slide as a picture with its notes below. `pictures` are PNG files in the order of the slides.
    String notes(List<byte[]> pictures) {
        var body = new StringBuilder(title("Slides with speaker notes"));
        for (var slide : kit.slides()) {
            var alt = "Slide %d: %s".formatted(slide.number(), spoken(slide));
            body.append("<div class=\"slide%s\"><img class=\"picture\" alt=\"%s\" src=\"data:image/png;base64,%s\"/>"
                    .formatted(
                            slide.number() == 1 ? " first" : "",
                            Escape.xml(alt),
                            Base64.getEncoder().encodeToString(pictures.get(slide.number() - 1))));
            body.append("<h2>%d. %s</h2>".formatted(slide.number(), Escape.xml(slide.title())));
            slide.notes()
                    .forEach(note -> body.append("<p>").append(Escape.xml(note)).append("</p>"));
            body.append("</div>");
        }
        return page("Slides with speaker notes", "notes", body.toString());
    }

    private static String spoken(Slide slide) {
        var text = new StringBuilder(slide.title());
        slide.lines().forEach(line -> text.append(". ").append(line.text()));
        slide.picture().ifPresent(picture -> text.append(". Picture: ").append(picture.alt()));
        return text.toString();
    }

    private String cover(String kind) {
        var facts = Map.of(
                "For", kit.cover().audience(), "Edition", edition(), "Review", kit.review(), "License", kit.license());
        var rows = new StringBuilder();
        for (var name : List.of("For", "Edition", "Review", "License")) {
            rows.append("<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(name, Escape.xml(facts.get(name))));
        }
        return """
                <div class="cover"><div class="door">%s</div><p class="kind">%s</p><h1>%s</h1>
                <p class="lead">%s</p><table><tbody>%s</tbody></table></div>""".formatted(
                        Door.DAWN.svg("A doorway that stands open, with the morning behind it", 150),
                        Escape.xml(kind),
                        Escape.xml(kit.cover().title()).replaceFirst(", ", ",<br/>"),
                        Escape.xml(kit.cover().subtitle()),
                        rows);
    }

    private String edition() {
        var written = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US).format(kit.datedOn());
        return kit.edition() + ", " + written;
    }

    private String title(String words) {
        return "<div class=\"mark\"></div><h1>%s</h1><p class=\"lead\">%s</p>"
                .formatted(Escape.xml(words), Escape.xml(kit.cover().title()));
    }

    private static String titleAlone(String words) {
        return "<div class=\"mark\"></div><h1>" + Escape.xml(words) + "</h1>";
    }

    private String page(String title, String style, String body) {
        var cover = kit.cover();
        var foot = "%s · %s · Edition %s · %s".formatted(cover.title(), title, kit.edition(), kit.license());
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s"><head><title>%s</title>
                <meta name="author" content="Breaking Free Movement"/><meta name="subject" content="%s"/>
                <meta name="description" content="%s"/>
                <style>%s</style></head><body class="%s"><div class="foot">%s</div>%s</body></html>""".formatted(
                        cover.language(),
                        cover.language(),
                        Escape.xml(title + " · One-hour seminar"),
                        Escape.xml("Seminar kit " + cover.code()),
                        Escape.xml("Seminar kit " + cover.code()),
                        "",
                        style,
                        Escape.xml(foot),
                        body);
    }
}
