package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why the site cannot start: one sentence a person can act on, printed as it is, without a stack trace.
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// `what` says what could not be done, without a full stop; the operating system's reason is added.
    public static StartFailure because(String what, IOException cause) {
        return new StartFailure(what + ": " + reason(cause) + ".", cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException failed
            when failed.getReason() != null -> failed.getReason() + " (" + failed.getFile() + ")";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
