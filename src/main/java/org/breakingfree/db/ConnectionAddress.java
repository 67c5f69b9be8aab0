package org.breakingfree.db;

import java.util.Properties;

/// Where the database is and who we are there. Printing it never shows the password.
///
/// @param jdbcUrl `jdbc:postgresql://host:port/name`, without credentials
public record ConnectionAddress(String jdbcUrl, String user, String password) {

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
