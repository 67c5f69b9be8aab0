package org.breakingfree.map;

/// A file of tiles that cannot be used. The message is the reason, to be read after the name of the file and a colon.
public final class UnusableTiles extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableTiles(String reason) {
        super(reason);
    }
}
