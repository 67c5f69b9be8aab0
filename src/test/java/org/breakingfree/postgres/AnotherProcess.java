package org.breakingfree.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A second JVM that starts a PostgreSQL of its own, says `ready`, and then waits to be killed.
final class AnotherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private AnotherProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static AnotherProcess start(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        return new AnotherProcess(
                new ProcessBuilder(java, "-cp", classes, AnotherProcess.class.getName(), home.toString())
                        .redirectErrorStream(true)
                        .start());
    }

    static void main(String[] arguments) throws InterruptedException {
        try {
            OwnPostgres.start(Path.of(arguments[0]), Durability.THROWAWAY);
            System.out.println("ready");
            Thread.currentThread().join();
        } catch (StartFailure failure) {
            System.out.println(failure.getMessage());
        }
    }

    @Nullable
    String nextLine() {
        try {
            return output.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long number() {
        return process.pid();
    }

    ProcessHandle watchdog() {
        return process.children().findFirst().orElseThrow();
    }

    void killWithoutWarning() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        killWithoutWarning();
    }
}
