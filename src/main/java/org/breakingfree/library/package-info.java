/// Other people's shows: which are carried, what of them an editor let through, and where it is heard.
@NullMarked
package org.breakingfree.library;

import org.jspecify.annotations.NullMarked;
