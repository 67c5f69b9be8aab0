/// Reading the files people write: Markdown, front matter, CSV, and the mistakes in them.
@NullMarked
package org.breakingfree.text;

import org.jspecify.annotations.NullMarked;
