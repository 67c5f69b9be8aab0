package org.breakingfree.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The colors among the design tokens, as a reader with certain settings sees them.
record Colors(String theme, Map<String, String> values) {

    private static final Path TOKENS = Path.of("static/css/tokens.css");
    private static final Pattern COLOR = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})\\s*;");

    private static final String DARK = "(prefers-color-scheme: dark)";
    private static final String MORE = "(prefers-contrast: more)";

    static Colors light() {
        return of("light");
    }

    static Colors dark() {
        return of("dark", DARK);
    }

    /// The four themes: light and dark, each as it is and with more contrast.
    static List<Colors> all() {
        return List.of(
                light(),
                dark(),
                of("light, more contrast", MORE),
                of("dark, more contrast", DARK, MORE, MORE + " and " + DARK));
    }

    private static Colors of(String theme, String... media) {
        var values = colors(css().split("@media", 2)[0]);
        for (var condition : media) {
            values.putAll(colors(block(condition)));
        }
        return new Colors(theme, values);
    }

    /// What stands under exactly this condition.
    static String block(String condition) {
        return css().split(Pattern.quote("@media " + condition + " {"), 2)[1].split("@media", 2)[0];
    }

    /// The ratio of WCAG 2 between two tokens.
    double contrast(String one, String other) {
        var a = luminance(values.get(one));
        var b = luminance(values.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// The relative luminance of WCAG 2.
    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int from) {
        var value = Integer.parseInt(color.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colors(String css) {
        var colors = new TreeMap<String, String>();
        var matcher = COLOR.matcher(css);
        while (matcher.find()) {
            colors.put(matcher.group(1), matcher.group(2));
        }
        return colors;
    }

    private static String css() {
        try {
            return Files.readString(TOKENS);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public String toString() {
        return theme;
    }
}
