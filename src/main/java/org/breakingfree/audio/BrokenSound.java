package org.breakingfree.audio;

import java.io.IOException;

/// Ends the reading of a file that is not what it should be; its message is the reason for whoever put it there.
final class BrokenSound extends IOException {

    static final String CUT_OFF = "The sound breaks off in the middle: the file is not whole.";

    BrokenSound(String reason) {
        super(reason);
    }
}
