package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every word of the frame is there in both languages, and none is left over.
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\d+}");

    @Test
    void english_and_spanish_have_the_same_keys_and_parameters() throws IOException {
        for (var feature : features()) {
            var english = load(feature + "_en");
            var spanish = load(feature + "_es");

            assertThat(spanish.stringPropertyNames()).as(feature).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                assertThat(key).startsWith(feature + ".");
                assertThat(english.getProperty(key)).as(key).isNotBlank();
                assertThat(spanish.getProperty(key)).as(key).isNotBlank();
                assertThat(parameters(spanish.getProperty(key)))
                        .as(key)
                        .isEqualTo(parameters(english.getProperty(key)));
            }
        }
    }

    @Test
    void every_key_is_used_and_every_used_key_exists() throws IOException {
        var code = code();
        var known = new TreeSet<String>();
        for (var feature : features()) {
            known.addAll(load(feature + "_en").stringPropertyNames());
        }

        assertThat(known)
                .allSatisfy(key ->
                        assertThat(isUsed(key, code)).as(key + " is not used").isTrue());
        var asked = Pattern.compile("(?:text|count)\\(\\s*(?:language, )?\"([a-z_]+\\.[A-Za-z0-9_.-]+[a-z0-9_])\"")
                .matcher(code);
        var missing = new TreeSet<String>();
        while (asked.find()) {
            var key = asked.group(1);
            if (!known.contains(key) && !known.contains(key + ".one")) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    /// A key made of parts, `"error." + status + ".title"`, is used when a string literal starts it.
    private static boolean isUsed(String key, String code) {
        if (code.contains("\"" + key + "\"") || code.contains("\"" + key.replaceAll("\\.(one|many)$", "") + "\"")) {
            return true;
        }
        for (var dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (code.contains("\"" + key.substring(0, dot + 1) + "\" +")
                    || code.contains("\"" + key.substring(0, dot + 1) + "\"\n")) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> parameters(String text) {
        var parameters = new TreeSet<String>();
        var matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            parameters.add(matcher.group());
        }
        return parameters;
    }

    private static List<String> features() throws IOException {
        var features = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(FOLDER, "*_en.properties")) {
            files.forEach(file -> features.add(file.getFileName().toString().replace("_en.properties", "")));
        }
        assertThat(features).isNotEmpty();
        return features;
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static String code() throws IOException {
        var code = new StringBuilder();
        for (var folder : List.of("src/main/java", "src/main/jte")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    code.append(Files.readString(file)).append('\n');
                }
            }
        }
        return code.toString();
    }
}
