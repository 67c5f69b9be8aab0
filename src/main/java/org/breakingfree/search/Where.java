package org.breakingfree.search;

/// Of what something is looked for.
enum Where {
    EVERYWHERE,
    /// Episodes, and what is said in them.
    PODCASTS;

    /// @param asked `podcasts`, or anything else for everywhere
    static Where of(String asked) {
        return asked.equals("podcasts") ? PODCASTS : EVERYWHERE;
    }
}
