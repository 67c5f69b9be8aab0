/// Leaving this site. The rest of it is in `static/js/leave.js` and `static/js/discreet.js`.
@NullMarked
package org.breakingfree.safety;

import org.jspecify.annotations.NullMarked;
