package org.breakingfree.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// What the site says, in each language.
///
/// `laws.title` is the key `laws.title` in `messages/laws_en.properties` and `messages/laws_es.properties`;
/// the files are UTF-8. `{0}`, `{1}` … stand for the arguments. A missing key is a fault, and
/// `MessagesTest` finds it before a visitor does.
public final class Messages {

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Messages() {}

    public static String text(Language language, String key, Object... arguments) {
        var feature = key.substring(0, Math.max(0, key.indexOf('.')));
        var text = FILES.computeIfAbsent(feature + "_" + language.tag(), Messages::load)
                .getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language.tag());
        }
        for (var i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (var in = Messages.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
