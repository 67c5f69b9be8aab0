package org.breakingfree.downloads;

import java.time.LocalDate;

/// @param episode its address behind `/listen/`, or its guid when it is not there any more
/// @param day in UTC
public record DownloadCount(String episode, LocalDate day, int count) {

    /// Fewer point at people: in a small town two downloads on one night are somebody.
    static final int FEWEST_SHOWN = 10;
}
