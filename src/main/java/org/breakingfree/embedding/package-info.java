/// Our pages in the frames of other sites, and how programs learn of it.
@NullMarked
package org.breakingfree.embedding;

import org.jspecify.annotations.NullMarked;
