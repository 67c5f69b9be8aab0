package org.breakingfree.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The site as a process of its own, from a jar, with the settings it is given: what an operator has.
public final class SiteProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path JAR = jar();

    private final Process process;
    private final Path output;
    private final int port;

    private SiteProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /// @param settings as in `.env.example`; without PORT it gets a free one
    public static SiteProcess start(Map<String, String> settings) {
        return start(Path.of(""), settings);
    }

    /// @param home the checkout it finds its content and static files in
    public static SiteProcess start(Path home, Map<String, String> settings) {
        return start(home, settings, List.of());
    }

    /// `bin/serve <words>`: does one thing and ends.
    public static SiteProcess command(Map<String, String> settings, String... words) {
        return start(Path.of(""), settings, List.of(words));
    }

    private static SiteProcess start(Path home, Map<String, String> settings, List<String> words) {
        try {
            var environment = new HashMap<>(settings);
            environment.putIfAbsent("PORT", String.valueOf(FreePort.find()));
            environment.put("PATH", System.getenv("PATH"));
            var output = Files.createTempFile("site", ".log");
            var builder = new ProcessBuilder(java(words))
                    .directory(home.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            var port = environment.get("PORT").matches("\\d+") ? Integer.parseInt(environment.get("PORT")) : 0;
            return new SiteProcess(builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> java(List<String> words) {
        var libraries = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(":"));
        var program = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                JAR + ":" + libraries,
                "org.breakingfree.app.Main");
        return Stream.concat(program.stream(), words.stream()).toList();
    }

    /// A jar and not a folder of classes, because only then is the next start the same build.
    private static Path jar() {
        var jar = Path.of("target", "site-for-tests.jar").toAbsolutePath();
        var code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", "target/classes", ".");
        if (code != 0) {
            throw new IllegalStateException("the jar could not be made");
        }
        return jar;
    }

    /// Waits until the site answers.
    public SiteProcess untilOpen() throws IOException, InterruptedException {
        FreePort.waitUntilTaken(port, process);
        return this;
    }

    /// Waits until `path` is answered with `status`.
    public SiteProcess untilAnswers(String path, int status) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            try {
                if (get(path).statusCode() == status) {
                    return this;
                }
            } catch (UncheckedIOException notYet) {
                if (!process.isAlive()) {
                    break;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError(path + " never answered with " + status + ":\n" + output());
    }

    public HttpResponse<String> get(String path) throws InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofMinutes(1))
                    .build();
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public long number() {
        return process.pid();
    }

    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /// Asks the site to stop, as an operator or the machine's service manager does.
    public SiteProcess tellToStop() {
        process.destroy();
        return this;
    }

    public SiteProcess killWithoutWarning() {
        process.destroyForcibly();
        return this;
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + output());
        }
        return process.exitValue();
    }

    /// Everything it printed so far.
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
