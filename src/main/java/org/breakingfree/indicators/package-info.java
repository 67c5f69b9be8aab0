/// What people can notice, setting by setting.
@NullMarked
package org.breakingfree.indicators;

import org.jspecify.annotations.NullMarked;
