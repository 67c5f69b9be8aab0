/// The front page.
@NullMarked
package org.breakingfree.home;

import org.jspecify.annotations.NullMarked;
