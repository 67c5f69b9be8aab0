/// The program: settings, start, stop, and the wiring of everything.
@NullMarked
package org.breakingfree.app;

import org.jspecify.annotations.NullMarked;
