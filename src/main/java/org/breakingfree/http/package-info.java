/// Finished answers: how they are kept, chosen between, and sent.
@NullMarked
package org.breakingfree.http;

import org.jspecify.annotations.NullMarked;
