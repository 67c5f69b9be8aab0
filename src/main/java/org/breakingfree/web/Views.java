package org.breakingfree.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Set;
import org.breakingfree.http.Answer;

/// Renders templates. Each template takes one parameter, a record named `page`.
public final class Views {

    /// Every page shows numbers from the directory of helplines, so every page depends on it.
    private static final String FRAME_TOPIC = "helpline";

    private final TemplateEngine engine;

    /// Uses the templates compiled into the program.
    public Views() {
        engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
    }

    /// A page.
    ///
    /// @param template its path under `src/main/jte`, without `.jte`
    /// @param topics what it is made from, as in `AuditEntry.subject`: it is rendered anew when one of them changes
    public Answer page(String template, Record page, String... topics) {
        return page(200, template, page, topics);
    }

    public Answer page(int status, String template, Record page, String... topics) {
        var all = new java.util.HashSet<>(Set.of(topics));
        all.add(FRAME_TOPIC);
        return Answer.page(status, bytes(template, page), all);
    }

    /// The bytes of any template, such as a drawing.
    public byte[] bytes(String template, Record page) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", page, output);
        return output.toByteArray();
    }
}
