/// Who changed what: one line for every write.
@NullMarked
package org.breakingfree.audit;

import org.jspecify.annotations.NullMarked;
