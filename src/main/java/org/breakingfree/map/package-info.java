/// The map: places that help and what is on record, by city or county and never finer, cases and counts by state.
@NullMarked
package org.breakingfree.map;

import org.jspecify.annotations.NullMarked;
