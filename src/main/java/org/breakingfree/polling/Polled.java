package org.breakingfree.polling;

import java.util.List;
import org.breakingfree.feeds.Feed;

/// What became of asking for a feed once.
public sealed interface Polled {

    /// What is to be remembered of the feed from now on. Its address differs from the one asked for when it has moved.
    KnownFeed feed();

    /// It says what it said before. Nothing but [#feed] is to be stored.
    record Unchanged(KnownFeed feed) implements Polled {}

    /// It was read. Whatever of its items is in none of the lists is as it was.
    ///
    /// Addresses in it begin with `http:` or `https:` and lead to public places; texts may hold anything.
    ///
    /// @param show what the feed says of the show
    /// @param added in the order of the feed
    /// @param withdrawn no longer to be shown, from now on
    /// @param older no longer listed because there are so many newer ones; they stay
    /// @param refused addresses that were left out because they lead where nobody else may send us or our visitors
    /// @param warnings sentences for an editor
    record Read(
            KnownFeed feed,
            Feed show,
            List<Item> added,
            List<Change> changed,
            List<KnownItem> withdrawn,
            List<KnownItem> older,
            List<String> refused,
            List<String> warnings)
            implements Polled {}

    /// It could not be read. All its items stay as they are.
    ///
    /// @param reason a sentence for an editor; [KnownFeed.Trouble#problem] is the same once an editor should know
    record Failed(KnownFeed feed, Why why, String reason) implements Polled {}

    /// Its publisher says that it is gone for good.
    record Gone(KnownFeed feed) implements Polled {}

    enum Why {
        /// Its server cannot be reached, breaks off, is too slow, or sends too much.
        UNREACHABLE,
        /// Its server says no.
        STATUS,
        /// It leads where nobody else may send us.
        REFUSED,
        /// What came is no feed, or one that stops in the middle.
        UNREADABLE,
        /// It is the feed of another show.
        OTHER_SHOW
    }

    /// An episode as it is listed now.
    ///
    /// @param known what is to be remembered of it
    record Item(KnownItem known, Feed.Episode episode) {}

    /// @param before what was remembered of it; its [KnownItem#identity] is the one it was stored under
    record Change(KnownItem before, Item now) {

        /// Whether it says something else, and not only at other addresses.
        public boolean isReworded() {
            return !before.wordsHash().equals(now.known().wordsHash());
        }

        /// Whether its sound may be another recording: it is at another address, and not only signed or counted anew.
        public boolean isNewSound() {
            return !SoundAddress.isSame(before.sound(), now.known().sound());
        }

        /// Whether its publisher had taken it out before, and it is back.
        public boolean isBack() {
            return before.state() == KnownItem.State.WITHDRAWN;
        }
    }
}
