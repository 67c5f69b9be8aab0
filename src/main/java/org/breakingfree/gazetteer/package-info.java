/// Towns, ZIP code areas, counties and countries: from what people write or where a point lies to an area.
@NullMarked
package org.breakingfree.gazetteer;

import org.jspecify.annotations.NullMarked;
