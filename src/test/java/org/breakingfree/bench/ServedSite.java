package org.breakingfree.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.breakingfree.testing.FreePort;

/// The site as everybody runs it, with `bin/serve`, on a free port and an empty data folder.
final class ServedSite implements AutoCloseable {

    /// `bin/serve` may have to build first, and the site to import its content.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final String origin;

    private ServedSite(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    /// @param options what `bin/serve` is told, as in `--sample-places 100000`
    static ServedSite start(Path folder, String... options) throws IOException, InterruptedException {
        var port = FreePort.find();
        var command = Stream.concat(Stream.of("bin/serve"), Stream.of(options)).toList();
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("site.log").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        for (var name : List.of("DATABASE_URL", "DATABASE_URL_FILE", "HOST", "PUBLIC_URL")) {
            // Set to nothing, so that neither the environment nor a .env file decides.
            builder.environment().put(name, "");
        }
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("DATA_DIR", folder.resolve("var").toString());
        var site = new ServedSite(builder.start(), "http://127.0.0.1:" + port);
        site.waitUntilReady();
        return site;
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try {
                if (SavedAnswer.to(Question.whole("/health/ready", "identity"), origin)
                                .status()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It says so when it is there.
            }
            Thread.sleep(200);
        }
        close();
        throw new IOException("the site did not become ready");
    }

    String origin() {
        return origin;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
