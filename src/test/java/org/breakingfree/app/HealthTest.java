package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

class HealthTest extends SiteTest {

    @Test
    void a_running_site_is_live_and_ready() {
        assertThat(get("/health/live").body()).isEqualTo("live\n");
        assertThat(get("/health/ready").body()).isEqualTo("ready\n");
    }
}
