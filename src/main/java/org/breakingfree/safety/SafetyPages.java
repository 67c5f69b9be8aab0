package org.breakingfree.safety;

import java.time.LocalDate;
import java.util.List;
import org.breakingfree.web.Chrome;

/// What the template of `/safety` is given.
public final class SafetyPages {

    private SafetyPages() {}

    /// `safety/show.jte`
    public record Show(Chrome chrome, Text text) {}

    /// What the page says, in the visitor's language.
    ///
    /// @param html made from Markdown by the program
    public record Text(
            String title, String tab, String summary, LocalDate reviewedOn, List<Heading> headings, String html) {}

    public record Heading(String id, String title) {}
}
