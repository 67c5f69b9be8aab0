package org.breakingfree.app;

import java.util.List;
import java.util.logging.LogManager;
import org.breakingfree.postgres.StartFailure;

/// Starts the site and keeps it running until the process is told to stop; or runs one of the [Commands] and ends.
///
/// When it cannot start it says why in words, undoes what it had begun, and ends with [#FAILED] or
/// [#MISCONFIGURED].
final class Main {

    /// Trying again may help.
    static final int FAILED = 1;

    /// Trying again with the same settings will not help (`EX_CONFIG` of sysexits.h).
    static final int MISCONFIGURED = 78;

    private Main() {}

    /// @param words nothing to run the site, or a command and its arguments
    static void main(String[] words) {
        // The database driver logs here what it also throws, and would say it in words of its own.
        LogManager.getLogManager().reset();
        var opened = new Opened();
        Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "stop"));
        try {
            var settings = Settings.read(System.getenv());
            if (words.length == 0) {
                Start.with(settings, opened);
            } else if (words[0].equals(SampleSite.OPTION)) {
                SampleSite.start(List.of(words), settings, opened);
            } else {
                System.exit(Commands.run(List.of(words), settings, opened));
            }
        } catch (SettingMistakes mistakes) {
            giveUp(mistakes.getMessage(), MISCONFIGURED);
        } catch (StartFailure failure) {
            giveUp(failure.getMessage(), FAILED);
        } catch (RuntimeException unexpected) {
            if (!opened.isClosed()) {
                throw unexpected;
            }
            // Told to stop while it was starting: what it had opened was closed under its hands.
        }
    }

    private static void giveUp(String words, int code) {
        System.err.println(words);
        System.exit(code);
    }
}
