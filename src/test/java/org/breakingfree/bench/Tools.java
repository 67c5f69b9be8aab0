package org.breakingfree.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The programs that are measured with. They are no part of the site.
final class Tools {

    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin");

    private Tools() {}

    /// Installs what is missing when that may be done.
    ///
    /// @return false when something is missing still; then a sentence has said what
    static boolean ready() throws IOException, InterruptedException {
        for (var name : List.of("wrk", "nginx")) {
            if (!isInstalled(name)) {
                install(name);
            }
            if (!isInstalled(name)) {
                System.err.println("The measurement needs " + name + ". Debian and Ubuntu: apt-get install " + name
                        + ". Then run this again.");
                return false;
            }
        }
        return true;
    }

    private static void install(String name) throws IOException, InterruptedException {
        if (System.getProperty("user.name").equals("root") && isInstalled("apt-get")) {
            System.err.println("Installing " + name + ", which the measurement needs.");
            // nginx must not start by itself: the measurement brings its own configuration.
            new ProcessBuilder(
                            "sh",
                            "-c",
                            "apt-get -qq update; DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -qq install -y "
                                    + "--no-install-recommends -o DPkg::Lock::Timeout=300 " + name + " >/dev/null")
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private static boolean isInstalled(String name) {
        return FOLDERS.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    static String version(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().findFirst().orElse("unknown").strip();
    }
}
