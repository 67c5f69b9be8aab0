package org.breakingfree.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.map.ExternalTiles;
import org.breakingfree.web.SiteAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^#([A-Z_]+)=(.*)$");

    @Test
    void nothing_needs_to_be_set() {
        var settings = Settings.read(Map.of());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address().publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.dataDir()).isEqualTo(Path.of("var").toAbsolutePath());
        assertThat(settings.leaveUrl()).isEqualTo("https://www.weather.gov/");
        assertThat(settings.contactEmail()).isEmpty();
        assertThat(settings.streetsFile()).isEmpty();
        assertThat(settings.externalTiles()).isEmpty();
    }

    @Test
    void everything_can_be_set() {
        var environment = new HashMap<>(Map.of(
                "DATABASE_URL", "postgres://site:secret@db.example.org/breakingfree",
                "HOST", "0.0.0.0",
                "PORT", "9000",
                "PUBLIC_URL", "https://www.example.org/",
                "DATA_DIR", "/srv/site",
                "LEAVE_URL", "https://www.example.com/recipes?of=today",
                "CONTACT_EMAIL", "hello@example.org",
                "MAP_EXTERNAL_TILES", "https://tiles.example.org/{z}/{x}/{y}.png",
                "MAP_EXTERNAL_ATTRIBUTION", "Pictures: Example Maps",
                "MAP_EXTERNAL_TILES_ACCEPT_PRIVACY_LOSS", "yes"));
        environment.put("WEBSUB_HUB", "https://hub.example.org/");
        environment.put("FEED_TEST_HOSTS", "127.0.0.1:8787,localhost:9000");
        assertThat(Settings.read(environment))
                .isEqualTo(new Settings(
                        Optional.of(new ConnectionAddress(
                                "jdbc:postgresql://db.example.org/breakingfree", "site", "secret")),
                        "0.0.0.0",
                        9000,
                        new SiteAddress("https://www.example.org"),
                        Path.of("/srv/site"),
                        "https://www.example.com/recipes?of=today",
                        Optional.of("hello@example.org"),
                        Optional.of(URI.create("https://hub.example.org/")),
                        Optional.empty(),
                        Optional.of(new ExternalTiles(
                                "https://tiles.example.org/{z}/{x}/{y}.png", "Pictures: Example Maps")),
                        Set.of("127.0.0.1:8787", "localhost:9000")));
    }

    @Test
    void a_variable_set_to_nothing_is_not_set() {
        var empty = Arrays.stream(Setting.values()).collect(toMap(Setting::name, _ -> " "));
        assertThat(Settings.read(empty)).isEqualTo(Settings.read(Map.of()));
    }

    @Test
    void the_public_address_follows_the_port() {
        assertThat(Settings.read(Map.of("PORT", "9001")).address().publicUrl()).isEqualTo("http://127.0.0.1:9001");
    }

    @Test
    void all_mistakes_are_reported_together() {
        assertThatThrownBy(() -> Settings.read(Map.of(
                        "PORT", "http",
                        "PUBLIC_URL", "www.example.org",
                        "CONTACT_EMAIL", "nobody")))
                .isInstanceOf(SettingMistakes.class)
                .hasMessage(String.join(
                        "\n",
                        "PORT is \"http\": expected a number from 1 to 65535.",
                        "PUBLIC_URL is \"www.example.org\": expected " + Setting.PUBLIC_URL.expected() + ".",
                        "CONTACT_EMAIL is \"nobody\": expected " + Setting.CONTACT_EMAIL.expected() + "."));
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 0",
        "PORT, 65536",
        "PORT, -1",
        "PORT, 99999999999",
        "HOST, no such host",
        "PUBLIC_URL, ftp://example.org",
        "PUBLIC_URL, https://example.org/site",
        "PUBLIC_URL, https://example.org?a=b",
        "PUBLIC_URL, https://someone@example.org",
        "PUBLIC_URL, https://",
        "LEAVE_URL, http://example.org",
        "LEAVE_URL, javascript:alert(1)",
        "CONTACT_EMAIL, two words@example.org",
        "DATABASE_URL_FILE, /no/such/file",
        "MAP_STREETS_FILE, /no/such.pmtiles",
        "MAP_EXTERNAL_TILES_ACCEPT_PRIVACY_LOSS, true",
    })
    void a_mistake_names_the_variable_the_value_and_what_is_expected(String name, String value) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
                .isInstanceOf(SettingMistakes.class)
                .hasMessage(name + " is \"" + value + "\": expected "
                        + Setting.valueOf(name).expected() + ".");
    }

    @Test
    void a_mistake_in_the_database_address_does_not_print_its_password() {
        assertThatThrownBy(() -> Settings.read(Map.of("DATABASE_URL", "mysql://site:secret@host/db")))
                .hasMessageStartingWith("DATABASE_URL cannot be understood: expected postgres://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_database_address_can_be_kept_in_a_file(@TempDir Path folder) throws IOException {
        var file = folder.resolve("database-url");
        Files.writeString(file, "postgres://site:secret@host/db\n");
        var settings = Settings.read(Map.of("DATABASE_URL_FILE", file.toString()));
        assertThat(settings.database()).contains(new ConnectionAddress("jdbc:postgresql://host/db", "site", "secret"));
    }

    @Test
    void two_database_addresses_are_one_too_many() {
        assertThatThrownBy(() -> Settings.read(Map.of("DATABASE_URL", "postgres://h/d", "DATABASE_URL_FILE", "/f")))
                .hasMessage("DATABASE_URL and DATABASE_URL_FILE are both set: expected one of them.");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://u:p@h/d, jdbc:postgresql://h/d, u, p",
        "postgresql://u:p@h:5433/d, jdbc:postgresql://h:5433/d, u, p",
        "postgres://u:p%40%3A%2Fa+b@h/d?sslmode=require, jdbc:postgresql://h/d?sslmode=require, u, p@:/a+b",
        "postgres://u@[::1]:5432/d, jdbc:postgresql://[::1]:5432/d, u, ''",
        "jdbc:postgresql://h/d?user=u&password=p%26q, jdbc:postgresql://h/d, u, p&q",
        "jdbc:postgresql://h/d?user=u&sslmode=require, jdbc:postgresql://h/d?sslmode=require, u, ''",
        "jdbc:postgresql:d?user=u, jdbc:postgresql:d, u, ''",
    })
    void a_database_address_is_understood(String written, String jdbc, String user, String password) {
        assertThat(DatabaseUrl.parse(written)).contains(new ConnectionAddress(jdbc, user, password));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://h",
        "postgres://h/",
        "postgres:///d",
        "http://h/d",
        "postgres://h:port/d",
        "jdbc:mysql://h/d",
        "jdbc:postgresql://h:port/d",
        "a b",
        "%",
    })
    void what_is_no_database_address_is_refused(String written) {
        assertThat(DatabaseUrl.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://h/d", "jdbc:postgresql://h/d"})
    void without_a_user_it_is_whoever_runs_the_site(String written) {
        assertThat(DatabaseUrl.parse(written).orElseThrow().user()).isEqualTo(System.getProperty("user.name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://h/d?user=u&password=secret", "postgres://u:secret@h/d"})
    void a_database_address_prints_without_its_password(String written) {
        assertThat(DatabaseUrl.parse(written).orElseThrow()).hasToString("jdbc:postgresql://h/d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org/{z}/{x}/{y}/{y}.png",
                "https://{x}.example.org/{z}/{x}/{y}.png",
                "https://{x}.example.org/{z}/{y}.png",
                "https://me:secret@tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org; script-src *//{z}/{x}/{y}.png",
                "https://*/{z}/{x}/{y}.png",
                "//tiles.example.org/{z}/{x}/{y}.png",
            })
    void an_address_of_external_tiles_names_one_host_and_each_part_once(String written) {
        assertThatThrownBy(() -> Settings.read(Map.of(
                        "MAP_EXTERNAL_TILES",
                        written,
                        "MAP_EXTERNAL_ATTRIBUTION",
                        "Example",
                        "MAP_EXTERNAL_TILES_ACCEPT_PRIVACY_LOSS",
                        "yes")))
                .hasMessage("MAP_EXTERNAL_TILES is \"" + written + "\": expected "
                        + Setting.MAP_EXTERNAL_TILES.expected() + ".");
    }

    @Test
    void external_tiles_are_refused_until_the_operator_accepts_what_they_cost_visitors() {
        assertThatThrownBy(() -> Settings.read(Map.of(
                        "MAP_EXTERNAL_TILES",
                        "https://tiles.example.org/{z}/{x}/{y}.png",
                        "MAP_EXTERNAL_ATTRIBUTION",
                        "Example")))
                .hasMessage(SettingsReader.PRIVACY_LOSS)
                .hasMessageContaining("which places they look at");
        assertThatThrownBy(() -> Settings.read(Map.of(
                        "MAP_EXTERNAL_TILES",
                        "https://tiles.example.org/{z}/{x}/{y}.png",
                        "MAP_EXTERNAL_TILES_ACCEPT_PRIVACY_LOSS",
                        "yes")))
                .hasMessage("MAP_EXTERNAL_ATTRIBUTION is \"\": expected " + Setting.MAP_EXTERNAL_ATTRIBUTION.expected()
                        + ".");
    }

    @Test
    void a_file_of_streets_that_cannot_be_used_is_told_with_the_reason(@TempDir Path folder) throws IOException {
        var file = folder.resolve("region.pmtiles");
        Files.writeString(file, "nothing of the kind");
        assertThatThrownBy(() -> Settings.read(Map.of("MAP_STREETS_FILE", file.toString())))
                .isInstanceOf(SettingMistakes.class)
                .hasMessage("MAP_STREETS_FILE is \"" + file + "\": it is not a PMTiles file of version 3.");
    }

    @Test
    void the_example_file_lists_every_variable_with_its_default() throws IOException {
        var example = EXAMPLE.matcher(Files.readString(Path.of(".env.example")))
                .results()
                .collect(toMap(line -> line.group(1), line -> line.group(2)));
        assertThat(example.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Enum::name).toList());
        assertThat(Settings.read(example)).isEqualTo(Settings.read(Map.of()));
    }

    @Test
    void the_guide_explains_every_variable() throws IOException {
        var guide = Files.readString(Path.of("docs/running.md"));
        for (var setting : Setting.values()) {
            assertThat(guide).contains("| `" + setting.name() + "` |");
        }
    }
}
