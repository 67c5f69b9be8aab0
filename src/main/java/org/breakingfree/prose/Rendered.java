package org.breakingfree.prose;

import java.util.List;
import org.breakingfree.claims.Claim;
import org.breakingfree.text.Markdown;

/// A text, ready to be shown.
///
/// @param html safe to print as it is
/// @param claims the figures it prints, in the order of their references: the first is reference 1
/// @param parts its headings of the second level
public record Rendered(String html, List<Claim> claims, List<Markdown.Part> parts) {}
