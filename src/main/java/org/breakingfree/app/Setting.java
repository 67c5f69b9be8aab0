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
    CONTACT_EMAIL("an e-mail address, such as hello@example.org");

    private final String expected;

    Setting(String expected) {
        this.expected = expected;
    }

    /// What a value must look like, to be read after "expected".
    String expected() {
        return expected;
    }
}
