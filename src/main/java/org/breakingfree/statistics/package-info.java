/// Figures by state and by country, colored on a map and told in a table, without any small count of people; and the
/// same maps colored by the law.
@NullMarked
package org.breakingfree.statistics;

import org.jspecify.annotations.NullMarked;
