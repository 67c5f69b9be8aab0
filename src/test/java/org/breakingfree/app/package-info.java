@NullMarked
package org.breakingfree.app;

import org.jspecify.annotations.NullMarked;
