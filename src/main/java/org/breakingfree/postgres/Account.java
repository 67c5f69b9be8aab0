package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Whom PostgreSQL runs as. It refuses to run as root, so root starts it in a user namespace of its own, where it is
/// nobody; where the machine forbids that, as the user `nobody` itself.
///
/// `prefix` is put before a command; `owner` is the number of the user who must own PostgreSQL's files.
record Account(List<String> prefix, int owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final Path THIS_PROCESS = Path.of("/proc/self");

    /// Files of an earlier start decide first: whoever owns `data` goes on owning it.
    static Account choose(Path home, Path data) throws IOException {
        var user = (int) Files.getAttribute(THIS_PROCESS, "unix:uid");
        if (user != ROOT) {
            return named(user);
        }
        var account = forRoot(Files.exists(data) ? (int) Files.getAttribute(data, "unix:uid") : ROOT);
        if (!succeeds(account.command("test", "-x", home.toString()))) {
            throw new StartFailure("PostgreSQL must not run as root, and as an ordinary user it cannot reach " + home
                    + ": choose a DATA_DIR whose parent folders everyone may pass through.");
        }
        return account;
    }

    private static Account named(int user) throws IOException {
        if (Files.getOwner(THIS_PROCESS).getName().equals(String.valueOf(user))) {
            throw new StartFailure("User number " + user + " has no name on this machine, and PostgreSQL needs one: "
                    + "start the site as a user of /etc/passwd, or set DATABASE_URL to a PostgreSQL of yours.");
        }
        return new Account(List.of(), user);
    }

    private static Account forRoot(int owner) {
        if (owner != ROOT) {
            return as(owner);
        }
        var inNamespace = new Account(List.of("unshare", "--user"), ROOT);
        if (succeeds(inNamespace.command("sh", "-c", "test $(id -u) != 0"))) {
            return inNamespace;
        }
        var asNobody = as(NOBODY);
        if (succeeds(asNobody.command("sh", "-c", "test $(id -u) != 0"))) {
            return asNobody;
        }
        throw new StartFailure("PostgreSQL must not run as root, and this machine allows neither a user namespace nor "
                + "another user: start the site as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.");
    }

    private static Account as(int user) {
        return new Account(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), user);
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /// Makes `path` the account's own; its content is not touched.
    void take(Path path) throws IOException {
        if ((int) Files.getAttribute(path, "unix:uid") != owner) {
            Files.setAttribute(path, "unix:uid", owner);
            Files.setAttribute(path, "unix:gid", owner);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
