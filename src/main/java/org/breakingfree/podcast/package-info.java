/// Our shows: their episodes, transcripts and feeds, and the pages where they are heard and read.
@NullMarked
package org.breakingfree.podcast;

import org.jspecify.annotations.NullMarked;
