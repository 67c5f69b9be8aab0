package org.breakingfree.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One Chromium for the whole run of the tests: the one of this machine. None is ever downloaded.
public final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final class Shared {
        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    private Browser() {}

    /// A visitor of their own: nothing is shared with any other, and nothing is kept.
    public static BrowserContext visitor(Device device, com.microsoft.playwright.Browser.NewContextOptions options) {
        return Shared.CHROMIUM.newContext(options.setViewportSize(device.width(), device.height())
                .setHasTouch(device.isTouched())
                .setIsMobile(device.isTouched()));
    }

    /// A visitor whose browser keeps what browsers keep, in `profile`, until it is closed and read.
    public static BrowserContext withProfile(Path profile) {
        return Shared.PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setArgs(FLAGS));
    }

    private static Path executable() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream();
        var onPath = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium was found. Install it (on Debian:"
                        + " apt-get install chromium) or name it in CHROMIUM."));
    }

    /// What a visitor holds or sits at.
    public enum Device {
        PHONE(390, 844),
        DESKTOP(1280, 900),
        /// The narrowest width to which pages must reflow: also a desktop at four times its size.
        NARROW(320, 640);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        boolean isTouched() {
            return this == PHONE;
        }
    }
}
