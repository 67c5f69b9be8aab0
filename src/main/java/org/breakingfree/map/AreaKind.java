package org.breakingfree.map;

import java.util.Locale;

/// How fine an area is, from the coarsest. Nothing finer than a city is ever stored.
public enum AreaKind {
    COUNTRY,
    STATE,
    COUNTY,
    CITY;

    /// As it stands in files and in the database: `county`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
