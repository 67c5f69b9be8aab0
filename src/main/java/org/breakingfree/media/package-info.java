/// Files that visitors fetch: under random names, checked by their hash, gone at once when withdrawn.
@NullMarked
package org.breakingfree.media;

import org.jspecify.annotations.NullMarked;
