/// The map: places that help and what is on record, by county or city and never finer, and counts by state.
@NullMarked
package org.breakingfree.map;

import org.jspecify.annotations.NullMarked;
