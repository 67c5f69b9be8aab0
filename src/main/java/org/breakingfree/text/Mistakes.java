package org.breakingfree.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Collects every mistake of a reading, so that a writer sees all of them at once.
/// Whoever reads writes nothing unless [#none].
public final class Mistakes {

    private final List<Mistake> all = Collections.synchronizedList(new ArrayList<>());

    public void add(String file, int line, String reason) {
        all.add(new Mistake(file, line, reason));
    }

    public boolean none() {
        return all.isEmpty();
    }

    public List<Mistake> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }
}
