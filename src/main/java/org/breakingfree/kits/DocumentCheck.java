package org.breakingfree.kits;

import java.util.List;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/// What must hold for the structure of a document, so that a screen reader can find its way and nothing harmful is
/// printed or linked.
final class DocumentCheck {
    private final Mistakes mistakes;

    DocumentCheck(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void check(MarkdownFile text) {
        var file = text.file();
        PrintProse.parse(PrintProse.withoutBlocks(text.body())).accept(new AbstractVisitor() {
            private int level = 1; // the title

            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() > level + 1) {
                    add(heading, "a heading of level %d follows one of level %d".formatted(heading.getLevel(), level));
                }
                level = heading.getLevel();
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                if (image.getFirstChild() == null) {
                    add(image, "a picture needs words for those who do not see it");
                }
            }

            @Override
            public void visit(Link link) {
                if (!link.getDestination().matches("https://\\S+|#\\S+")) {
                    add(link, "a link must begin with https://, not " + link.getDestination());
                }
                visitChildren(link);
            }

            @Override
            public void visit(HtmlBlock html) {
                add(html, "HTML is not allowed, only Markdown");
            }

            @Override
            public void visit(HtmlInline html) {
                add(html, "HTML is not allowed, only Markdown");
            }

            private void add(Node node, String reason) {
                mistakes.add(file, text.bodyLine() + PrintProse.line(node), reason);
            }
        });
    }

    /// A guide must say what to do when somebody tells, and what is coming before it comes.
    void guide(MarkdownFile guide) {
        for (var block : List.of("disclosure", "content-note", "never")) {
            if (!guide.body().lines().anyMatch(line -> line.equals("::: " + block))) {
                mistakes.add(guide.file(), 0, "the guide needs a ::: " + block + " block");
            }
        }
    }
}
