package org.breakingfree.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// CommonMark with tables to HTML. Raw HTML is escaped and only web, mail and relative links stay;
/// headings get an id made of their words, so that every part of a page can be linked to.
public final class Markdown {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> headingIds())
            .build();

    private Markdown() {}

    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    public static String html(Node document) {
        return RENDERER.render(document);
    }

    public static String html(String markdown) {
        return html(parse(markdown));
    }

    /// The words of a node without any markup.
    public static String plain(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static org.commonmark.renderer.html.AttributeProvider headingIds() {
        Map<String, Integer> used = new HashMap<>();
        return (node, _, attributes) -> {
            if (node instanceof Heading heading) {
                var slug = Slug.of(plain(heading));
                var times = used.merge(slug, 1, Integer::sum);
                attributes.put("id", times == 1 ? slug : slug + "-" + times);
            }
        };
    }
}
