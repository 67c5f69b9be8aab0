package org.breakingfree.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// One document's Markdown as XHTML for print. Remembers which claims it printed, so that their sources can stand at
/// its end.
final class PrintProse {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .attributeProviderFactory(_ -> (node, _, attributes) -> {
                if (node instanceof TableCell cell && cell.isHeader()) {
                    attributes.put("scope", "col");
                } else if (node instanceof Link link) {
                    attributes.put("title", "Open " + link.getDestination());
                }
            })
            .build();
    private static final Pattern BLOCK = Pattern.compile("(?m)^::: ?([a-z-]*)$");
    private static final Pattern WHOLE = Pattern.compile("<p>\\{(helplines|signs|lines|items)(?::([^{}]*))?}</p>");

    private final Quotes quotes;
    private final List<KitFacts.Figure> used = new ArrayList<>();
    private final String items;

    /// `items` is the Markdown that stands wherever a document says `{items}`.
    PrintProse(KitFacts facts, String items) {
        this.quotes = new Quotes(facts, used);
        this.items = items;
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /// The line of `node` in its text, counted from 0.
    static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
    }

    /// The text with its `:::` lines emptied, so that line numbers stay.
    static String withoutBlocks(String markdown) {
        return BLOCK.matcher(markdown).replaceAll("");
    }

    String html(String markdown) {
        var html = new StringBuilder();
        var open = "";
        var from = 0;
        var blocks = BLOCK.matcher(markdown);
        while (blocks.find()) {
            html.append(block(open, markdown.substring(from, blocks.start())));
            open = blocks.group(1);
            from = blocks.end();
        }
        return html.append(block(open, markdown.substring(from))).toString();
    }

    private String block(String name, String markdown) {
        var inside = quoted(RENDERER.render(PARSER.parse(markdown))).replace("<li>☐", "<li class=\"tick\">☐");
        return switch (name) {
            case "" -> inside;
            case "wallet" -> wallet(inside);
            default -> "<div class=\"block " + name + "\">" + inside + "</div>";
        };
    }

    /// Four of the same card on a page, to cut apart.
    private static String wallet(String inside) {
        var cell = "<td><div class=\"card\">" + inside + "</div></td>";
        var row = "<tr>" + cell + cell + "</tr>";
        return "<table class=\"wallet\" role=\"presentation\"><tbody>" + row + row + "</tbody></table>";
    }

    private String quoted(String html) {
        var whole = WHOLE.matcher(html).replaceAll(found -> Quotes.escape(list(found)));
        return Quotes.SHORTCODE.matcher(whole).replaceAll(found -> Quotes.escape(inline(found)));
    }

    private String list(MatchResult found) {
        return switch (found.group(1)) {
            case "items" -> "<div class=\"items\">" + html(items) + "</div>";
            case "lines" ->
                "<div class=\"rules\">"
                        + "<div class=\"rule\"></div>".repeat(Integer.parseInt(found.group(2)))
                        + "</div>";
            case "signs" -> signs(found.group(2));
            default -> helplines(List.of(found.group(2).split(" ")));
        };
    }

    private String inline(MatchResult found) {
        return switch (found.group(1)) {
            case "claim" ->
                quotes.claim(found.group(2))
                        .map(claim -> "%s<sup>%d</sup>".formatted(Escape.xml(claim.value()), used.indexOf(claim) + 1))
                        .orElseGet(found::group);
            case "helpline" ->
                quotes.phone(found.group(2)).map(PrintProse::number).orElseGet(found::group);
            case "text" ->
                quotes.phone(found.group(2))
                        .map(phone -> "<span class=\"tel\">" + Escape.xml(phone.textTo()) + "</span>")
                        .orElseGet(found::group);
            case "blank" -> "<span class=\"blank\">&#160;</span>";
            default -> found.group();
        };
    }

    static String number(KitFacts.Phone phone) {
        return "<a class=\"tel\" title=\"%s\" href=\"tel:%s\">%s</a>"
                .formatted(Escape.xml("Call " + phone.name()), phone.dialable(), Escape.xml(phone.number()));
    }

    private String signs(String setting) {
        var list = new StringBuilder("<ul>");
        var signs = quotes.signs(setting);
        signs.forEach(
                sign -> list.append("<li>").append(Escape.xml(sign.words())).append("</li>"));
        list.append("</ul><p class=\"source\">Source: ");
        list.append(String.join(
                "; ",
                signs.stream()
                        .map(sign -> Escape.xml(sign.publisher() + ", " + sign.title()))
                        .distinct()
                        .toList()));
        return list.append("</p>").toString();
    }

    private String helplines(List<String> keys) {
        var rows = new StringBuilder();
        for (var key : keys) {
            quotes.phone(key)
                    .ifPresent(phone ->
                            rows.append("<tr><td><strong>%s</strong><br/>%s%s</td><td>%s</td><td>%s</td></tr>"
                                    .formatted(
                                            Escape.xml(phone.name()),
                                            number(phone),
                                            text(phone),
                                            Escape.xml(sentence(phone.whoItIsFor()) + hours(phone)),
                                            source(phone))));
        }
        return "<table class=\"helplines\"><thead><tr><th scope=\"col\">Helpline</th><th scope=\"col\">Who it is for</th>"
                + "<th scope=\"col\">Where we found it</th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private static String text(KitFacts.Phone phone) {
        if (phone.textTo().isBlank() || phone.textTo().equals(phone.number())) {
            return "";
        }
        var word = phone.textWord().isBlank() ? "" : phone.textWord() + " to ";
        return "<br/>Text " + Escape.xml(word) + "<span class=\"tel\">" + Escape.xml(phone.textTo()) + "</span>";
    }

    private static String hours(KitFacts.Phone phone) {
        return phone.hours().isBlank() ? "" : " " + sentence(phone.hours());
    }

    private static String sentence(String words) {
        return words.isBlank()
                ? ""
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    private static String source(KitFacts.Phone phone) {
        var rung = phone.rungOn().isBlank() ? "We have not called it yet." : "We called it on " + phone.rungOn() + ".";
        var dated = phone.sourceDate().isBlank() ? "no date given" : phone.sourceDate();
        return Escape.xml("%s, %s. %s".formatted(phone.publisher(), dated, rung));
    }

    /// The same as small notes at the foot of a page that people take away alone.
    String footnotes() {
        var notes = new StringBuilder();
        for (var claim : used) {
            notes.append("<p class=\"source\">%d. %s, <a title=\"%s\" href=\"%s\">%s</a>%s.</p>"
                    .formatted(
                            used.indexOf(claim) + 1,
                            Escape.xml(claim.producer()),
                            Escape.xml("Open the source: " + claim.title()),
                            Escape.xml(claim.url()),
                            Escape.xml(claim.title()),
                            claim.year().isBlank() ? "" : ", " + Escape.xml(claim.year())));
        }
        return notes.isEmpty() ? "" : "<div class=\"footnotes\">" + notes + "</div>";
    }

    /// The sources of the figures printed so far, as a numbered list under a heading, or nothing.
    String sources() {
        if (used.isEmpty()) {
            return "";
        }
        var list =
                new StringBuilder("<div class=\"figures\"><h2>Where the figures come from</h2><ol class=\"sources\">");
        for (var claim : used) {
            list.append("<li>%s %s, <a title=\"%s\" href=\"%s\">%s</a>%s.%s</li>"
                    .formatted(
                            Escape.xml(sentence(claim.statement())),
                            Escape.xml(claim.producer()),
                            Escape.xml("Open the source: " + claim.title()),
                            Escape.xml(claim.url()),
                            Escape.xml(claim.title()),
                            claim.year().isBlank() ? "" : " (" + Escape.xml(claim.year()) + ")",
                            claim.limits().isBlank() ? "" : " " + Escape.xml(sentence(claim.limits()))));
        }
        return list.append("</ol></div>").toString();
    }
}
