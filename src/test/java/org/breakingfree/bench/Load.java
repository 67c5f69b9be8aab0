package org.breakingfree.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Asks a server the same question over many connections for a while, with wrk.
final class Load {

    private final Path scriptFile;

    Load(Path folder) {
        this.scriptFile = folder.resolve("words.lua");
    }

    /// @param server its own processor time is measured, with that of all its child processes
    Measurement run(Question question, String origin, ProcessHandle server, int connections, int seconds)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "--latency", "--timeout", "10s"));
        command.addAll(List.of("--threads", connections == 1 ? "1" : "2"));
        command.addAll(List.of("--connections", String.valueOf(connections), "--duration", seconds + "s"));
        for (var header : question.headers()) {
            command.addAll(List.of("--header", header));
        }
        if (question.script().isPresent()) {
            Files.writeString(scriptFile, question.script().get());
            command.addAll(List.of("--script", scriptFile.toString()));
        }
        command.add(origin + question.firstAddress());
        var before = cpu(server);
        var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        return Measurement.of(output, cpu(server).minus(before));
    }

    private static Duration cpu(ProcessHandle server) {
        return Stream.concat(Stream.of(server), server.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
