/// The pages made of text: what is to be learned, and about the site itself.
@NullMarked
package org.breakingfree.pages;

import org.jspecify.annotations.NullMarked;
