package org.breakingfree.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A running PostgreSQL, and the small shell beside it that stops it when this process is gone.
///
/// The shell reads a pipe that only this process holds. However this process ends, `kill -9` included, the pipe
/// closes, and the shell asks PostgreSQL for a fast shutdown. It has a session of its own, so that Ctrl-C reaches the
/// site alone, which may then finish its requests before it lets go of the database.
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            trap 'kill -INT $server' INT TERM HUP
            (cat <&3 >/dev/null; kill -INT $server) &
            reader=$!
            exec 3<&-
            while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
            kill $reader 2>/dev/null
            exit ${code:-0}
            """;

    private static final int SECONDS_TO_STOP = 30;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog start(List<String> server, ServerLog log) throws IOException {
        var command = new ArrayList<>(List.of("setsid", "sh", "-c", SCRIPT, "sh"));
        command.addAll(server);
        return new Watchdog(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.redirect())
                .start());
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /// Whether the process with this number was started here and still runs.
    boolean guards(long process) {
        return shell.descendants().anyMatch(handle -> handle.pid() == process);
    }

    /// Lets go of the pipe and waits for the shutdown.
    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
        try {
            if (!shell.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new IOException("PostgreSQL did not stop within " + SECONDS_TO_STOP + " seconds");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
