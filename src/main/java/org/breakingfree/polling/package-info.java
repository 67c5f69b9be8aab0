/// Asking for other people's feeds, again and again: how strangers' servers are asked, what is remembered of a feed
/// from
/// one time to the next, and what follows from what came back. It keeps nothing itself; see [FeedMemory].
@NullMarked
package org.breakingfree.polling;

import org.jspecify.annotations.NullMarked;
