/// What an editor does from a terminal.
@NullMarked
package org.breakingfree.command;

import org.jspecify.annotations.NullMarked;
