@NullMarked
package org.breakingfree.postgres;

import org.jspecify.annotations.NullMarked;
