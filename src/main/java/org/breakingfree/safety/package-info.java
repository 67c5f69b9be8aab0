/// Leaving this site, and what a visitor who is watched should know. The rest is in `static/js/leave.js` and
/// `static/js/discreet.js`.
@NullMarked
package org.breakingfree.safety;

import org.jspecify.annotations.NullMarked;
