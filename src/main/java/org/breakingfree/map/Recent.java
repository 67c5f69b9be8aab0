package org.breakingfree.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The answers to the questions asked last, as many as fit into a bound. Two readers who ask the same at once may both
/// work it out; neither waits for the other.
final class Recent<K, V> {

    private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final int mostBytes;
    private final ToIntFunction<V> bytes;
    private int kept;

    /// @param bytes how much memory an answer takes, about
    Recent(int mostBytes, ToIntFunction<V> bytes) {
        this.mostBytes = mostBytes;
        this.bytes = bytes;
    }

    V get(K question, Function<K, V> source) {
        var known = find(question);
        if (known != null) {
            return known;
        }
        var answer = source.apply(question);
        keep(question, answer);
        return answer;
    }

    private synchronized @Nullable V find(K question) {
        return answers.get(question);
    }

    private synchronized void keep(K question, V answer) {
        var before = answers.put(question, answer);
        kept += bytes.applyAsInt(answer) - (before == null ? 0 : bytes.applyAsInt(before));
        var oldest = answers.entrySet().iterator();
        while (kept > mostBytes && oldest.hasNext()) {
            kept -= bytes.applyAsInt(oldest.next().getValue());
            oldest.remove();
        }
    }
}
