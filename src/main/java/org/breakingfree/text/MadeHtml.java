package org.breakingfree.text;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// HTML that the program itself made, in the midst of what a person wrote. Parsing never makes one,
/// so nothing a writer types gets past the escaping this way.
public final class MadeHtml extends CustomNode {

    private final String html;

    public MadeHtml(String html) {
        this.html = html;
    }

    /// Prints it as it is.
    static NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(MadeHtml.class);
            }

            @Override
            public void render(Node node) {
                context.getWriter().raw(((MadeHtml) node).html);
            }
        };
    }
}
