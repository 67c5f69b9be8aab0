/// Numbers a person can ring.
@NullMarked
package org.breakingfree.helplines;

import org.jspecify.annotations.NullMarked;
