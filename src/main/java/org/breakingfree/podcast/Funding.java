package org.breakingfree.podcast;

import org.breakingfree.text.SafeUrl;

/// Where a listener can give money for a show.
///
/// @param words what the link says, at most 128 bytes
public record Funding(SafeUrl url, String words) {}
