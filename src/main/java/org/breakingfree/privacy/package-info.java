/// Finds in text what leads to a door or to a person, before it is stored.
@NullMarked
package org.breakingfree.privacy;

import org.jspecify.annotations.NullMarked;
