package org.breakingfree.podcast;

import java.util.List;
import java.util.Map;

/// Somebody who makes a show or speaks in it.
///
/// @param name as they chose to be called, which need not be the name on their papers
/// @param role one of [#ROLES]
public record Person(String name, String role) {

    /// The group of each role in the taxonomy that podcast apps know.
    private static final Map<String, String> GROUPS = Map.of(
            "host", "cast",
            "guest", "cast",
            "narrator", "cast",
            "author", "writing",
            "researcher", "writing",
            "fact checker", "writing",
            "translator", "writing",
            "transcriber", "writing",
            "producer", "creative direction",
            "audio editor", "audio post-production");

    /// What a person can be to a show: words that are known, so that they can be said in every language.
    static final List<String> ROLES = GROUPS.keySet().stream().sorted().toList();

    /// The group that apps list the role under.
    String group() {
        return GROUPS.getOrDefault(role, "cast");
    }

    /// What stands for the role among the site's words: `fact-checker`.
    public String roleKey() {
        return "podcast.role." + role.replace(' ', '-');
    }
}
