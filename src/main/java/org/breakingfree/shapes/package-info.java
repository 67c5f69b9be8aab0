/// Outlines of states and countries that pages draw as SVG, without a map library and without script.
@NullMarked
package org.breakingfree.shapes;

import org.jspecify.annotations.NullMarked;
