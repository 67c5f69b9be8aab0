/// The one door to PostgreSQL.
@NullMarked
package org.breakingfree.db;

import org.jspecify.annotations.NullMarked;
