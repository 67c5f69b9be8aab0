/// Texts that name figures, helplines and signs, and how they become pages.
@NullMarked
package org.breakingfree.prose;

import org.jspecify.annotations.NullMarked;
