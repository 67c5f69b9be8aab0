package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/find-jdk`, which `bin/serve` and `bin/test` begin with.
class FindJdkTest {

    @TempDir
    private Path folder;

    @Test
    void java_home_comes_first() throws Exception {
        var jdk = jdk("25.0.3", "javac");
        assertThat(find(jdk)).isEqualTo(jdk.toString());
    }

    @Test
    void a_newer_one_will_do() throws Exception {
        var jdk = jdk("26", "javac");
        assertThat(find(jdk)).isEqualTo(jdk.toString());
    }

    @Test
    void one_that_is_too_old_is_passed_over() throws Exception {
        var jdk = jdk("17.0.15", "javac");
        assertThat(find(jdk)).isNotEqualTo(jdk.toString());
    }

    @Test
    void one_that_cannot_compile_is_passed_over() throws Exception {
        var runtime = jdk("25.0.3", "java");
        assertThat(find(runtime)).isNotEqualTo(runtime.toString());
    }

    @Test
    void a_folder_that_is_no_jdk_is_passed_over() throws Exception {
        assertThat(find(folder)).isNotEqualTo(folder.toString());
    }

    private Path jdk(String version, String program) throws IOException {
        var jdk = Files.createDirectory(folder.resolve("jdk " + version));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        var bin = Files.createDirectory(jdk.resolve("bin"));
        assertThat(Files.createFile(bin.resolve(program)).toFile().setExecutable(true))
                .isTrue();
        return jdk;
    }

    private static String find(Path javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bin/find-jdk").redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
