/// Seminar kits: everything a person needs to lead an hour on the subject, built from Markdown
/// in `seminar-kit/<kit>/` into slides, tagged PDFs and one archive, with the same bytes each time.
@NullMarked
package org.breakingfree.kits;

import org.jspecify.annotations.NullMarked;
