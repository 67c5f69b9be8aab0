/// `mvn -Pbench`: how fast the site answers, beside nginx with the same bytes as files on the same machine.
@NullMarked
package org.breakingfree.bench;

import org.jspecify.annotations.NullMarked;
