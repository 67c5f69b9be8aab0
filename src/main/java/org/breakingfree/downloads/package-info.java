/// How often episodes were downloaded, counted without watching anybody.
@NullMarked
package org.breakingfree.downloads;

import org.jspecify.annotations.NullMarked;
