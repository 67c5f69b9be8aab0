/// What other programs are told of the site as a whole: its pages, its rules, its news.
@NullMarked
package org.breakingfree.sitemap;

import org.jspecify.annotations.NullMarked;
