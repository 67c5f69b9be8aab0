/// What a sound file says of itself: how long it plays, how it is made, its chapters and pictures.
@NullMarked
package org.breakingfree.audio;

import org.jspecify.annotations.NullMarked;
