package org.breakingfree.app;

/// The environment variables the site reads: these and no others. `.env.example` lists them for people.
enum Setting {
    DATABASE_URL("postgres://user:password@host:5432/database, or an address that begins with jdbc:postgresql:"),
    DATABASE_URL_FILE("a file that can be read and holds nothing but a DATABASE_URL"),
    HOST("an address of this machine, such as 127.0.0.1 or 0.0.0.0"),
    PORT("a number from 1 to 65535"),
    PUBLIC_URL("http:// or https:// and a host name, without a path, such as https://www.example.org"),
    DATA_DIR("the path of a folder"),
    LEAVE_URL("the https:// address of a page that anybody could have open"),
    CONTACT_EMAIL("an e-mail address, such as hello@example.org"),
    WEBSUB_HUB("the https:// address of a WebSub hub, such as https://hub.example.org/"),
    FEED_TEST_HOSTS("hosts with their ports, such as 127.0.0.1:8787, with commas between them"),
    MAP_STREETS_FILE("a PMTiles file that can be read, such as /srv/maps/region.pmtiles"),
    MAP_EXTERNAL_TILES(
            "an https:// address with {z}, {x} and {y} once each, such as https://tiles.example.org/{z}/{x}/{y}.png"),
    MAP_EXTERNAL_ATTRIBUTION("whose pictures they are, in up to 200 characters without < and >"),
    MAP_EXTERNAL_TILES_ACCEPT_PRIVACY_LOSS("yes, or nothing");

    private final String expected;

    Setting(String expected) {
        this.expected = expected;
    }

    /// What a value must look like, to be read after "expected".
    String expected() {
        return expected;
    }
}
