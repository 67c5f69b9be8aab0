/// Takes in files of places that editors bring, as coarse as the map may show them.
@NullMarked
package org.breakingfree.imports;

import org.jspecify.annotations.NullMarked;
