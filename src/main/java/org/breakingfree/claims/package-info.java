/// Figures, each with its source and with what it cannot say.
@NullMarked
package org.breakingfree.claims;

import org.jspecify.annotations.NullMarked;
