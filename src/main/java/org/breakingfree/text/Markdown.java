package org.breakingfree.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/// CommonMark with tables to HTML. Raw HTML is escaped and only web, mail and relative links stay;
/// headings get an id made of their words, so that every part of a page can be linked to, links to
/// other sites do not tell them where their visitor came from, and the cells of a table know their column.
public final class Markdown {

    /// A heading as something to link to.
    public record Part(String id, String title) {}

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(MadeHtml::renderer)
            .attributeProviderFactory(_ -> attributes())
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

    /// The words of a node without any markup; what is apart on the page is apart here.
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

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                words.append(' ');
            }

            @Override
            public void visit(Heading heading) {
                visitChildren(heading);
                words.append(' ');
            }

            @Override
            public void visit(org.commonmark.node.CustomNode cell) {
                visitChildren(cell);
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    /// Gives the headings of one document their ids, asked in the order in which they stand.
    public static final class HeadingIds {

        private final Map<String, Integer> used = new HashMap<>();

        public String next(Heading heading) {
            var slug = Slug.of(plain(heading));
            var times = used.merge(slug, 1, Integer::sum);
            return times == 1 ? slug : slug + "-" + times;
        }
    }

    private static AttributeProvider attributes() {
        var ids = new HeadingIds();
        return (node, _, attributes) -> {
            if (node instanceof Heading heading) {
                attributes.put("id", ids.next(heading));
            } else if (node instanceof Link link && link.getDestination().startsWith("http")) {
                attributes.put("rel", "noreferrer nofollow");
            } else if (node instanceof TableBlock) {
                attributes.put("class", "table--cards");
            } else if (node instanceof TableCell cell && !cell.isHeader()) {
                columnTitle(cell).ifPresent(title -> attributes.put("data-label", title));
            }
        };
    }

    /// What heads a cell's column, which a narrow screen shows beside the cell; nothing for the first
    /// column, which says what its row is about.
    private static Optional<String> columnTitle(TableCell cell) {
        var column = 0;
        for (var before = cell.getPrevious(); before != null; before = before.getPrevious()) {
            column++;
        }
        if (column == 0) {
            return Optional.empty();
        }
        var table = cell.getParent().getParent().getParent();
        var title = table.getFirstChild().getFirstChild().getFirstChild();
        for (; column > 0 && title != null; column--) {
            title = title.getNext();
        }
        return Optional.ofNullable(title).map(Markdown::plain);
    }
}
