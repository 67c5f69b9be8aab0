/// Who punishes buying sex, who punishes selling it, since when, and how we know.
@NullMarked
package org.breakingfree.laws;

import org.jspecify.annotations.NullMarked;
