package org.breakingfree.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script as one file with the scripts it imports, so that a page asks once and not twenty times.
///
/// Each file becomes a function that returns what it exports, those that are imported first. It knows the forms that
/// our scripts use, imports by name at the top and exports where something is declared, and refuses any other.
final class Joined {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import \\{([^}]+)\\} from (?<quote>['\"])\\./([\\w./-]+\\.js)\\k<quote>;[ \\t]*\\R");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async )?(?:function\\*?|class|const|let) (\\w+))");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?:import\\s|export\\s)[^\\n]*");

    private final Map<String, String> files;
    private final Map<String, String> joined = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

    private Joined(Map<String, String> files) {
        this.files = files;
    }

    /// @param name of the script, as in `js/map/map.js`
    /// @param files all scripts by their names
    /// @throws IllegalArgumentException when a script imports itself, what is not there, or in another way
    static String script(String name, Map<String, String> files) {
        var joined = new Joined(files);
        var script = joined.read(name);
        return String.join("", joined.joined.values()) + script.body + kept(script.exports);
    }

    /// What a script exports it gives still, to one that fetches it later with `import()`.
    private static String kept(List<String> exports) {
        return exports.isEmpty() ? "" : "export { " + String.join(", ", exports) + " };\n";
    }

    private record Script(String body, List<String> exports) {}

    private Script read(String name) {
        var text = files.get(name);
        if (text == null || open.contains(name)) {
            throw new IllegalArgumentException("static/" + open.getLast() + " cannot import static/" + name);
        }
        open.add(name);
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        var body = IMPORT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(take(folder, found)));
        var exports =
                EXPORT.matcher(body).results().map(found -> found.group(2)).toList();
        body = EXPORT.matcher(body).replaceAll("$1");
        var other = OTHER.matcher(body);
        if (other.find()) {
            throw new IllegalArgumentException("static/" + name + " has what cannot be joined: " + other.group());
        }
        open.removeLast();
        return new Script(body, exports);
    }

    private String take(String folder, MatchResult found) {
        var name = folder + found.group(3);
        if (!joined.containsKey(name)) {
            var script = read(name);
            joined.put(
                    name,
                    "const " + variable(name) + " = (() => {\n" + script.body + "return { "
                            + String.join(", ", script.exports) + " };\n})();\n");
        }
        return "const {" + found.group(1).replace(" as ", ": ") + "} = " + variable(name) + ";\n";
    }

    /// `js/map/tile-source.js` is `$tile_source`.
    private static String variable(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1, name.length() - ".js".length());
        return "$" + file.replace('-', '_');
    }
}
