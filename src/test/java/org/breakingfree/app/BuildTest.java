package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.breakingfree.testing.TestSite;
import org.breakingfree.web.SiteAddress;
import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void pages_with_another_public_address_are_other_pages() {
        var one = settings("https://one.example");
        var other = settings("https://other.example");

        assertThat(name(one)).isEqualTo(name(one)).isNotEqualTo(name(other));
    }

    private static String name(Settings settings) {
        var assets = org.breakingfree.web.Assets.read(Path.of("static"));
        // Compiled classes are a build of their own at each call; what follows them is what is asked here.
        return Build.fingerprint(assets, settings, Path.of("static", "map", "basemap.pmtiles"))
                .replaceFirst("classes-[0-9a-f]+", "classes");
    }

    private static Settings settings(String publicUrl) {
        return new Settings(
                Optional.empty(),
                "127.0.0.1",
                0,
                new SiteAddress(publicUrl),
                TestSite.temporaryFolder(),
                TestSite.LEAVE_URL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.Set.of());
    }
}
