package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.breakingfree.testing.SiteProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done from a terminal.
class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void asked_for_help_it_lists_the_commands_and_touches_nothing() throws Exception {
        try (var command = run("help")) {
            assertThat(command.exitCode()).isZero();
            assertThat(command.output()).startsWith("bin/serve alone runs the site. Commands:");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_command_that_does_not_exist_is_refused_with_the_list_of_those_that_do() throws Exception {
        try (var command = run("hide-everything")) {
            assertThat(command.exitCode()).isEqualTo(64);
            assertThat(command.output()).startsWith("There is no command \"hide-everything\".\nbin/serve alone");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private SiteProcess run(String... words) {
        return SiteProcess.command(Map.of("DATA_DIR", folder.toString()), words);
    }
}
