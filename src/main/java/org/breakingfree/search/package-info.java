/// One box over everything: what can be found, in PostgreSQL's full text.
@NullMarked
package org.breakingfree.search;

import org.jspecify.annotations.NullMarked;
