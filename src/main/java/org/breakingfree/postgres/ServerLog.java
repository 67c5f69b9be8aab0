package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// What PostgreSQL's programs print, in `HOME/log`; the log of the start before is kept as `HOME/log.previous`.
record ServerLog(Path file) {

    private static final Pattern COMPLAINT = Pattern.compile(
            ".*(?:FATAL|PANIC|error|could not [^:]*): +(?<words>.+)|.*(?<plain>Permission denied|not found)");

    static ServerLog in(Path home) throws IOException {
        var file = home.resolve("log");
        if (Files.exists(file)) {
            Files.move(file, home.resolve("log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerLog(file);
    }

    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /// The last complaint in the log without its date and level, or its last line, or nothing.
    String lastWords() throws IOException {
        var lines = lines();
        for (var line : lines.reversed()) {
            var complaint = COMPLAINT.matcher(line);
            if (complaint.matches()) {
                return complaint.group("words") != null ? complaint.group("words") : line;
            }
        }
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }

    boolean contains(String words) throws IOException {
        return lines().stream().anyMatch(line -> line.contains(words));
    }

    private List<String> lines() throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (NoSuchFileException nothingSaid) {
            return List.of();
        }
    }
}
