package org.breakingfree.prose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.breakingfree.claims.Claim;
import org.breakingfree.text.MadeHtml;
import org.breakingfree.text.Markdown;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;
import org.breakingfree.web.Views;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// One text on its way to HTML: walks over what was parsed, and puts what the shortcodes name in their place.
final class Rendering extends AbstractVisitor {

    private final Facts facts;
    private final Chrome chrome;
    private final Language language;
    private final Views views;
    private final Markdown.HeadingIds ids = new Markdown.HeadingIds();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Markdown.Part> parts = new ArrayList<>();
    private @Nullable String headingId;

    Rendering(Facts facts, Chrome chrome, Language language, Views views) {
        this.facts = facts;
        this.chrome = chrome;
        this.language = language;
        this.views = views;
    }

    Rendered render(String markdown) {
        var document = Markdown.parse(markdown);
        document.accept(this);
        return new Rendered(Markdown.html(document), List.copyOf(claims), List.copyOf(parts));
    }

    @Override
    public void visit(Heading heading) {
        headingId = ids.next(heading);
        if (heading.getLevel() == 2) {
            parts.add(new Markdown.Part(headingId, Markdown.plain(heading)));
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        if (link.getDestination().startsWith("/")) {
            link.setDestination(chrome.address(link.getDestination()));
        }
        visitChildren(link);
    }

    @Override
    public void visit(Paragraph paragraph) {
        var isOneText = paragraph.getFirstChild() instanceof Text
                && paragraph.getFirstChild().getNext() == null;
        var shortcode = Shortcode.alone(isOneText ? Markdown.plain(paragraph) : "");
        if (shortcode.isPresent() && shortcode.get().kind() == Shortcode.Kind.SIGNS) {
            replace(paragraph, List.of(made("prose/signs", SignList.of(facts, shortcode.get(), language))));
        } else {
            visitChildren(paragraph);
        }
    }

    @Override
    public void visit(Text text) {
        var literal = text.getLiteral();
        var nodes = new ArrayList<Node>();
        var end = 0;
        for (var braces : Shortcode.PATTERN.matcher(literal).results().toList()) {
            var shortcode = Shortcode.of(braces).filter(facts::know);
            if (shortcode.isPresent()) {
                nodes.add(new Text(literal.substring(end, braces.start())));
                nodes.add(inline(shortcode.get()));
                end = braces.end();
            }
        }
        if (end > 0) {
            nodes.add(new Text(literal.substring(end)));
            replace(text, nodes);
        }
    }

    /// A table may be wider than a phone, so it gets a frame that scrolls, by keyboard too, and is named by its
    /// heading.
    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof TableBlock && headingId != null) {
            block.insertBefore(new MadeHtml(
                    "<div class=\"scroller\" tabindex=\"0\" role=\"region\" aria-labelledby=\"" + headingId + "\">"));
            block.insertAfter(new MadeHtml("</div>"));
        }
    }

    private Node inline(Shortcode shortcode) {
        return switch (shortcode.kind()) {
            case CLAIM -> claim(Objects.requireNonNull(facts.claims().get(shortcode.key())));
            case HELPLINE -> {
                var helpline = Objects.requireNonNull(facts.helplines().get(shortcode.key()));
                yield made("prose/helpline", new ProsePages.Number(helpline));
            }
            case SIGNS -> new Text(shortcode.toString());
        };
    }

    private Node claim(Claim claim) {
        var isFirst = !claims.contains(claim);
        if (isFirst) {
            claims.add(claim);
        }
        return made("prose/claim", new ProsePages.Figure(language, claim, claims.indexOf(claim) + 1, isFirst));
    }

    private MadeHtml made(String template, Record page) {
        return new MadeHtml(new String(views.bytes(template, page), StandardCharsets.UTF_8).strip());
    }

    private static void replace(Node old, List<Node> nodes) {
        nodes.forEach(old::insertBefore);
        old.unlink();
    }
}
