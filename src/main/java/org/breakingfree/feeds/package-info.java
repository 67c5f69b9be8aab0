/// Other people's shows: what their feeds say, read without trusting a byte of it.
@NullMarked
package org.breakingfree.feeds;

import org.jspecify.annotations.NullMarked;
