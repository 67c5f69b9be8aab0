package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running PostgreSQL says about itself in `data/postmaster.pid`; a file that outlived its server is possible.
record PostmasterFile(long process, int port, boolean ready) {

    /// The format is PostgreSQL's own: process number in line 1, port in line 4, status in line 8 (`starting`, `ready`,
    /// ...). While it is being written lines are missing; the port is then 0.
    static Optional<PostmasterFile> read(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(path(data));
            return lines.isEmpty() || lines.getFirst().isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            new PostmasterFile(Long.parseLong(lines.getFirst().strip()), port(lines), isReady(lines)));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    static Path path(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static int port(List<String> lines) {
        return lines.size() < 4 || lines.get(3).isBlank()
                ? 0
                : Integer.parseInt(lines.get(3).strip());
    }

    private static boolean isReady(List<String> lines) {
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    /// The process, if it lives and is a PostgreSQL on this very data folder and not a stranger with the same number.
    /// One that has ended and waits to be collected by its parent does not live.
    Optional<ProcessHandle> server(Path data) {
        return ProcessHandle.of(process).filter(handle -> commandLine().contains(data.toString()));
    }

    boolean numberIsTaken() {
        return ProcessHandle.of(process).isPresent();
    }

    private List<String> commandLine() {
        try {
            var words = Files.readAllBytes(Path.of("/proc", String.valueOf(process), "cmdline"));
            return List.of(new String(words, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException ended) {
            return List.of();
        }
    }
}
