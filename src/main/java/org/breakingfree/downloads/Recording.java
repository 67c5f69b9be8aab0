package org.breakingfree.downloads;

import java.util.UUID;

/// What must be known of a file to tell whether somebody has enough of it.
///
/// @param soundAt the first byte of sound, behind the tags
/// @param enough bytes of sound that play for a minute, or all if it is shorter
record Recording(UUID episode, long soundAt, long enough) {}
