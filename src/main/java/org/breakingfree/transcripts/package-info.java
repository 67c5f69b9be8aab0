/// The words of a recording with their times, and its chapters: what they are, and the files they come and go in.
@NullMarked
package org.breakingfree.transcripts;

import org.jspecify.annotations.NullMarked;
