package org.breakingfree.kits;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// The XHTML of each printed part of a kit, ready for [PdfWriter].
final class PrintPage {
    private final Kit kit;
    private final KitFacts facts;
    private final PrintWords words;

    PrintPage(Kit kit, KitFacts facts) {
        this.kit = kit;
        this.facts = facts;
        this.words = facts.words();
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
                    "<tr><td class=\"time\"><strong>%s</strong>%s</td><td><h2>%s</h2>%s</td><td class=\"slides\">%s</td></tr>"
                            .formatted(
                                    clock(minute),
                                    words.xml("minutes", step.minutes()),
                                    Escape.xml(step.title()),
                                    prose.html(step.summary() + "\n\n" + step.body()),
                                    slides(step)));
            minute += step.minutes();
        }
        var head = "<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead>"
                .formatted(words.xml("starts_at"), words.xml("what_you_do"), words.xml("slides"));
        var name = words.file("run-sheet");
        return page(
                name,
                "runsheet",
                title(name) + "<table class=\"run\">" + head + "<tbody>" + rows + "</tbody></table>"
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
        var body = new StringBuilder(title(words.file("slides-with-notes")));
        for (var slide : kit.slides()) {
            var alt = words.text("slide", slide.number(), spoken(slide));
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
        return page(words.file("slides-with-notes"), "notes", body.toString());
    }

    private String spoken(Slide slide) {
        var text = new StringBuilder(slide.title());
        slide.lines().forEach(line -> text.append(". ").append(line.text()));
        slide.picture().ifPresent(picture -> text.append(". ").append(words.text("picture", picture.alt())));
        return text.toString();
    }

    private String cover(String kind) {
        var rows = new StringBuilder();
        List.of(
                        Map.entry("for", kit.cover().audience()),
                        Map.entry("edition", edition()),
                        Map.entry("review", kit.review()),
                        Map.entry("license", kit.license()))
                .forEach(row -> rows.append("<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                        .formatted(words.xml("cover." + row.getKey()), Escape.xml(row.getValue()))));
        return """
                <div class="cover"><div class="door">%s</div><p class="kind">%s</p><h1>%s</h1>
                <p class="lead">%s</p><table><tbody>%s</tbody></table></div>""".formatted(
                        Door.DAWN.svg(words.text("door"), 150),
                        Escape.xml(kind),
                        Escape.xml(kit.cover().title()).replaceFirst(", ", ",<br/>"),
                        Escape.xml(kit.cover().subtitle()),
                        rows);
    }

    private String edition() {
        var written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(facts.language().locale())
                .format(kit.datedOn());
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
        var foot = "%s · %s · %s · %s"
                .formatted(cover.title(), title, words.text("edition", kit.edition()), kit.license());
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s"><head><title>%s</title>
                <meta name="author" content="Breaking Free Movement"/><meta name="subject" content="%s"/>
                <meta name="description" content="%s"/>
                <style>%s</style></head><body class="%s"><div class="foot">%s</div>%s</body></html>""".formatted(
                        cover.language(),
                        cover.language(),
                        Escape.xml(title + " · " + words.text("seminar", cover.minutes())),
                        words.xml("kit", cover.code()),
                        words.xml("kit", cover.code()),
                        "",
                        style,
                        Escape.xml(foot),
                        body);
    }
}
