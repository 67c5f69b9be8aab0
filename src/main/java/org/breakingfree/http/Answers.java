package org.breakingfree.http;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The finished answers of this node, by their address: each page is rendered once and then served
/// from here, whatever happens to the database, until something it was made from changes.
///
/// An answer made while a change was under way is never kept: take a [#ticket] before reading what
/// the answer is made from, and hand it back to [#keep].
public final class Answers {

    /// Far more than a site of this kind has; a bound all the same, so that nothing grows without end.
    private static final long MOST_BYTES = 64L << 20;

    private final Headers headers;
    private final AnswerStore store;
    private final Map<String, Ready> byAddress = new ConcurrentHashMap<>();
    private final Map<String, Ready> lasting = new ConcurrentHashMap<>();
    private final Map<String, Long> lastChange = new HashMap<>();
    private long changes;
    private long keptBytes;

    public Answers(Headers headers, AnswerStore store) {
        this.headers = headers;
        this.store = store;
        store.load().forEach((address, answer) -> {
            byAddress.put(address, kept(answer));
            keptBytes += inMemory(answer);
        });
    }

    public Headers headers() {
        return headers;
    }

    /// @param address the path of a request, with its query when the answer was kept under one
    public @Nullable Ready find(String address) {
        var kept = byAddress.get(address);
        return kept == null ? lasting.get(address) : kept;
    }

    /// Keeps an answer that depends on nothing and holds as long as the program runs.
    public void keepForGood(String address, Answer answer) {
        lasting.put(address, lasting(answer));
    }

    /// A moment: see [#keep].
    public synchronized long ticket() {
        return changes;
    }

    /// Keeps an answer, unless one of its topics changed after `ticket` was taken.
    ///
    /// @return the answer ready to be sent, kept or not
    public Ready keep(String address, Answer answer, long ticket) {
        var ready = kept(answer);
        synchronized (this) {
            var outdated = answer.topics().stream().anyMatch(topic -> lastChange.getOrDefault(topic, 0L) > ticket);
            if (!outdated
                    && lastChange.getOrDefault(EVERYTHING, 0L) <= ticket
                    && keptBytes + inMemory(answer) <= MOST_BYTES) {
                var before = byAddress.put(address, ready);
                keptBytes += inMemory(answer) - (before == null ? 0 : inMemory(before.answer()));
                store.save(address, answer);
            }
        }
        return ready;
    }

    /// An answer for one request only.
    public Ready once(Answer answer) {
        return new Ready(answer, headers, Encoding.Effort.ONCE);
    }

    /// An answer that lives as long as the program, and that the caller keeps itself.
    public Ready lasting(Answer answer) {
        return new Ready(answer, headers, Encoding.Effort.LASTING);
    }

    private Ready kept(Answer answer) {
        return new Ready(answer, headers, Encoding.Effort.KEPT);
    }

    /// Forgets what was made from these topics, here and on disk, before it returns.
    public synchronized void drop(Collection<String> topics) {
        changes++;
        for (var topic : topics) {
            lastChange.put(topic, changes);
        }
        byAddress.entrySet().removeIf(entry -> {
            var affected = entry.getValue().answer().topics().stream().anyMatch(topics::contains);
            if (affected) {
                keptBytes -= inMemory(entry.getValue().answer());
                store.delete(entry.getKey());
            }
            return affected;
        });
    }

    /// Forgets everything.
    public synchronized void dropAll() {
        changes++;
        lastChange.put(EVERYTHING, changes);
        byAddress.clear();
        keptBytes = 0;
        store.deleteAll();
    }

    private static long inMemory(Answer answer) {
        return answer.body() instanceof Answer.Body.Bytes(var bytes) ? bytes.length : 0;
    }

    public boolean isEmpty() {
        return byAddress.isEmpty();
    }

    public Set<String> addresses() {
        return Set.copyOf(byAddress.keySet());
    }

    private static final String EVERYTHING = "*";
}
