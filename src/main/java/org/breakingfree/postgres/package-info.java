/// The site's own PostgreSQL, for every machine that has none to offer.
@NullMarked
package org.breakingfree.postgres;

import org.jspecify.annotations.NullMarked;
