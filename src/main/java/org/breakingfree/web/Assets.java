package org.breakingfree.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Answers;
import org.breakingfree.http.Kind;
import org.breakingfree.http.Ready;
import org.jspecify.annotations.Nullable;

/// The files under `static/`, each at an address that changes when any of them does.
///
/// All share one fingerprint, `/a/1f2e3d4c5b6a/css/site.css`, so that a style sheet finds its fonts
/// and a script its modules by relative addresses. The style sheets directly under `css/` are sent
/// as one, `css/site.css`: `order.css` first, which names the layers, then the others by name. A script
/// is sent as one with those it imports.
public final class Assets {

    private static final String SITE_CSS = "css/site.css";
    private static final String FIRST_CSS = "css/order.css";
    private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/dist/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"));

    private final String prefix;
    private final String fingerprint;
    private final Map<String, byte[]> files;
    private final Map<String, Ready> ready = new ConcurrentHashMap<>();

    private Assets(Map<String, byte[]> files) {
        this.files = files;
        var all = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes);
        });
        this.fingerprint = Answer.sha256(all.toByteArray()).substring(0, 12);
        this.prefix = "/a/" + fingerprint + "/";
    }

    /// Reads the folder once, and Leaflet's two files from its jar as `vendor/leaflet.js` and `.css`.
    public static Assets read(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (TYPES.containsKey(extension(name))) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
            files.put("vendor/leaflet.js", resource(LEAFLET + "leaflet.js"));
            files.put("vendor/leaflet.css", resource(LEAFLET + "leaflet.css"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bundleStyles(files);
        joinScripts(files);
        files.replaceAll(Assets::slimmed);
        return new Assets(files);
    }

    private static void bundleStyles(Map<String, byte[]> files) {
        var parts = files.keySet().stream()
                .filter(name -> name.matches("css/[^/]+\\.css") && !name.equals(FIRST_CSS))
                .toList();
        var bundle = new ByteArrayOutputStream();
        if (files.containsKey(FIRST_CSS)) {
            bundle.writeBytes(files.get(FIRST_CSS));
        }
        for (var part : parts) {
            bundle.writeBytes(files.get(part));
            bundle.write('\n');
        }
        Set.copyOf(parts).forEach(files::remove);
        files.remove(FIRST_CSS);
        files.put(SITE_CSS, bundle.toByteArray());
    }

    /// A script that imports others is sent with them. They keep their own addresses too.
    private static void joinScripts(Map<String, byte[]> files) {
        var scripts = new TreeMap<String, String>();
        files.forEach((name, bytes) -> {
            if (name.startsWith("js/")) {
                scripts.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        scripts.keySet().forEach(name -> files.put(name, Answer.utf8(Joined.script(name, scripts))));
    }

    /// Our own files lose what only people read; those of others stay as their authors signed them.
    private static byte[] slimmed(String name, byte[] bytes) {
        if (name.startsWith("vendor/")) {
            return bytes;
        }
        return switch (extension(name)) {
            case "css" -> Answer.utf8(Slimmed.css(new String(bytes, StandardCharsets.UTF_8)));
            case "js" -> Answer.utf8(Slimmed.script(new String(bytes, StandardCharsets.UTF_8)));
            default -> bytes;
        };
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The library file " + name + " is missing from the build");
            }
            return in.readAllBytes();
        }
    }

    /// What changes when any file does.
    public String fingerprint() {
        return fingerprint;
    }

    /// The address of a file; a name that is not there is a fault.
    public String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No file static/" + name);
        }
        return prefix + name;
    }

    /// The picture that browsers ask for by themselves, at `/favicon.ico`, beside feeds and files that name none.
    public Answer icon() {
        return Answer.openData("image/x-icon", Objects.requireNonNull(files.get("favicon.ico")), Set.of());
    }

    /// The file at an address, packed once, or null.
    public @Nullable Ready find(String address, Answers answers) {
        if (!address.startsWith(prefix)) {
            return null;
        }
        var bytes = files.get(address.substring(prefix.length()));
        return bytes == null ? null : ready.computeIfAbsent(address, _ -> answers.lasting(answer(address, bytes)));
    }

    /// Packs every file before the first visitor asks.
    public void prepare(Answers answers) {
        files.keySet().parallelStream().forEach(name -> find(prefix + name, answers));
    }

    private static Answer answer(String address, byte[] bytes) {
        return new Answer(
                200, TYPES.get(extension(address)), Kind.ASSET, new Answer.Body.Bytes(bytes), null, Map.of(), Set.of());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
