package org.breakingfree.map;

import java.util.Locale;

/// What a record rests on; it decides the sentence that tells of it.
public enum Basis {
    /// A grant of the Office for Victims of Crime.
    FEDERAL_AWARD,
    /// A directory of services.
    DIRECTORY,
    /// A federal prosecution in a public record of cases.
    COURT_RECORD,
    /// Offenses that a police agency reported to the FBI.
    POLICE_REPORT,
    /// Something its source says in words.
    REPORT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
