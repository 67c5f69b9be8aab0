/// What only a browser can answer: leaving, reading discreetly, traces, access, weight.
@NullMarked
package org.breakingfree.browser;

import org.jspecify.annotations.NullMarked;
