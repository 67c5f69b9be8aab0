package org.breakingfree.prose;

import org.breakingfree.claims.Claims;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.indicators.Indicators;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;
import org.breakingfree.web.Views;

/// Turns the texts of pages, kits and episodes into HTML, with everything they name filled in.
public final class Prose {

    /// What any text may depend on, as in `AuditEntry.subject`.
    public static final String[] TOPICS = {Claims.TOPIC, Helplines.TOPIC, Indicators.TOPIC};

    private final Claims claims;
    private final Helplines helplines;
    private final Indicators indicators;
    private final Views views;

    public Prose(Claims claims, Helplines helplines, Indicators indicators, Views views) {
        this.claims = claims;
        this.helplines = helplines;
        this.indicators = indicators;
        this.views = views;
    }

    /// Everything a text may name, as it is now.
    public Facts facts() {
        return Facts.of(claims.all(), helplines.all(), indicators.all());
    }

    /// @param markdown a text that [ProseCheck] let pass
    /// @param chrome the page it is shown on, whose language its links lead to
    /// @param language the language the text is written in
    public Rendered render(String markdown, Chrome chrome, Language language) {
        return new Rendering(facts(), chrome, language, views).render(markdown);
    }
}
