/// What readers say is wrong or missing on the map: taken in without asking who they are, read by an editor, never
/// shown.
@NullMarked
package org.breakingfree.suggestions;

import org.jspecify.annotations.NullMarked;
