package org.breakingfree.library;

import java.util.List;
import java.util.regex.Pattern;
import org.breakingfree.text.SafeUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/// What a publisher wrote about an episode, made safe to stand on a page of ours.
///
/// The tags of PSP-1 stay (paragraphs, lists, links, emphasis) and nothing else: no picture, no class, no style, so
/// that nothing is asked of another server and nothing can look like a part of our page. A link opens only when
/// somebody follows it, and says nothing of where they come from.
final class ShowNotes {

    private static final Safelist KNOWN = new Safelist()
            .addTags("p", "ol", "ul", "li", "a", "b", "i", "strong", "em")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https");

    /// They stand in the text for what has none, or run something.
    private static final String WITHOUT_WORDS =
            "script, style, iframe, noscript, template, object, embed, svg, math, textarea, select, button, form, title";

    /// They set their words apart from others, which is what a paragraph does.
    private static final String BLOCKS = "div, blockquote, pre, section, article, header, footer, figure, figcaption, "
            + "table, tr, dl, dt, dd, h1, h2, h3, h4, h5, h6, hr, address, aside, main";

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");
    private static final String BREAK = "\u2028";
    private static final int MOST = 100_000;

    private ShowNotes() {}

    /// @param written HTML, or text without any
    /// @param address where it came from; links that are not whole begin there
    /// @return HTML to be printed as it is; empty when there are no words
    static String safe(@Nullable String written, String address) {
        if (written == null || written.isBlank()) {
            return "";
        }
        var head = written.length() > MOST ? written.substring(0, MOST) : written;
        var document = TAG.matcher(head).find() ? Jsoup.parseBodyFragment(head, address) : ofText(head);
        straighten(document);
        var once = printed(new Cleaner(KNOWN).clean(document)).replaceAll(BREAK + "+", "</p><p>");
        // Parsed once more, because ending a paragraph in the midst of something leaves other things open.
        var clean = new Cleaner(KNOWN).clean(Jsoup.parseBodyFragment(once, address));
        clean.body()
                .nodeStream(TextNode.class)
                .toList()
                .forEach(text -> text.text(PlainWords.seen(text.getWholeText())));
        wrapLooseWords(clean.body());
        clean.select("a").forEach(ShowNotes::tame);
        clean.select("p, li, b, i, strong, em, ul, ol").stream()
                .toList()
                .reversed()
                .forEach(part -> {
                    if (part.text().replace('\u00a0', ' ').isBlank()) {
                        part.remove();
                    }
                });
        return printed(clean);
    }

    /// Lines of plain text are paragraphs.
    private static Document ofText(String text) {
        var document = Document.createShell("");
        // Entities are written in text, too, by those who escape twice.
        var plain = org.jsoup.parser.Parser.unescapeEntities(text, false);
        for (var line : plain.split("\\R+")) {
            document.body().appendElement("p").appendChild(new TextNode(line));
        }
        return document;
    }

    private static void straighten(Document document) {
        document.select(WITHOUT_WORDS).remove();
        for (var lineBreak : document.select("br")) {
            lineBreak.replaceWith(new TextNode(BREAK));
        }
        for (var block : document.select(BLOCKS)) {
            block.before(new TextNode(BREAK));
            block.after(new TextNode(BREAK));
        }
    }

    /// Words that stand in no paragraph get one.
    private static void wrapLooseWords(Element body) {
        Element paragraph = null;
        for (var node : List.copyOf(body.childNodes())) {
            var isBlock =
                    node instanceof Element element && List.of("p", "ul", "ol").contains(element.normalName());
            if (isBlock) {
                paragraph = null;
            } else {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    node.before(paragraph);
                }
                paragraph.appendChild(node);
            }
        }
    }

    private static void tame(Element link) {
        var target = SafeUrl.parse(link.absUrl("href"));
        if (target.isEmpty() || !link.hasText()) {
            link.unwrap();
        } else {
            link.attr("href", target.get().value());
            link.attr("rel", "nofollow noopener noreferrer ugc");
        }
    }

    private static String printed(Document document) {
        document.outputSettings().prettyPrint(false);
        return document.body().html().strip();
    }
}
