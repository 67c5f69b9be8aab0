package org.breakingfree.polling;

import java.time.Instant;
import java.util.List;

/// Where feeds and their items are remembered. Called from several threads, for one feed never from two at once.
public interface FeedMemory {

    /// Feeds whose state is [KnownFeed.State#POLLING] and whose time has come, those that waited longest first.
    ///
    /// @param most how many at most
    List<KnownFeed> due(Instant now, int most);

    /// All items of a feed that were ever stored, whatever their state.
    List<KnownItem> items(KnownFeed feed);

    /// Stores what became of it: [Polled#feed], and what [Polled.Read] lists.
    ///
    /// @param before as it was when it was asked for
    void store(KnownFeed before, Polled outcome);
}
