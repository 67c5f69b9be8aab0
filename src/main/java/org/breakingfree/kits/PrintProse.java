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
                    attributes.put("title", link.getDestination());
                }
            })
            .build();
    private static final Pattern BLOCK = Pattern.compile("(?m)^::: ?([a-z-]*)$");
    private static final Pattern WHOLE = Pattern.compile("<p>\\{(helplines|signs|lines|items)(?::([^{}]*))?}</p>");

    private final Quotes quotes;
    private final List<KitFacts.Figure> used = new ArrayList<>();
    private final String items;
    private final PrintWords words;

    /// `items` is the Markdown that stands wherever a document says `{items}`.
    PrintProse(KitFacts facts, String items) {
        this.quotes = new Quotes(facts, used);
        this.items = items;
        this.words = facts.words();
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
            default ->
                PrintHelplines.table(
                        List.of(found.group(2).split(" ")).stream()
                                .flatMap(key -> quotes.phone(key).stream())
                                .toList(),
                        words);
        };
    }

    private String inline(MatchResult found) {
        return switch (found.group(1)) {
            case "claim" ->
                quotes.claim(found.group(2))
                        .map(claim -> "%s<sup>%d</sup>".formatted(Escape.xml(claim.value()), used.indexOf(claim) + 1))
                        .orElseGet(found::group);
            case "helpline" ->
                quotes.phone(found.group(2))
                        .map(phone -> PrintHelplines.number(phone, words))
                        .orElseGet(found::group);
            case "text" ->
                quotes.phone(found.group(2))
                        .map(phone -> "<span class=\"tel\">" + Escape.xml(phone.textTo()) + "</span>")
                        .orElseGet(found::group);
            case "blank" -> "<span class=\"blank\">&#160;</span>";
            default -> found.group();
        };
    }

    private String signs(String setting) {
        var list = new StringBuilder("<ul>");
        var signs = quotes.signs(setting);
        signs.forEach(
                sign -> list.append("<li>").append(Escape.xml(sign.words())).append("</li>"));
        list.append("</ul><p class=\"source\">").append(words.xml("source")).append(' ');
        list.append(String.join(
                "; ",
                signs.stream()
                        .map(sign -> Escape.xml(sign.publisher() + ", " + sign.title()))
                        .distinct()
                        .toList()));
        return list.append("</p>").toString();
    }

    /// Where the figures printed so far come from.
    PrintSources sources() {
        return new PrintSources(List.copyOf(used), words);
    }
}
