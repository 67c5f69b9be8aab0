package org.breakingfree.statistics;

import java.util.Locale;

/// What a figure is not. Every [Measure] has one, and no figure is shown without it.
public enum Note {
    /// Reports to a helpline are not how often a thing happens.
    REPORTS,
    /// People whom authorities counted are not all people.
    DETECTIONS,
    /// What courts and prosecutors did is not what was done to people.
    JUSTICE,
    /// Money given is not need met.
    AWARDS;

    String key() {
        return "figures.note." + name().toLowerCase(Locale.ROOT);
    }
}
