package org.breakingfree.postgres;

import java.util.List;

/// What PostgreSQL promises about a commit when the power fails.
public enum Durability {
    /// A commit is on the disk before it is answered.
    SAFE(List.of(), List.of()),

    /// Nothing is promised; several times faster. For tests and measurements only.
    THROWAWAY(List.of("--no-sync"), List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

    private final List<String> initdbOptions;
    private final List<String> settings;

    Durability(List<String> initdbOptions, List<String> settings) {
        this.initdbOptions = initdbOptions;
        this.settings = settings;
    }

    List<String> initdbOptions() {
        return initdbOptions;
    }

    List<String> settings() {
        return settings;
    }
}
