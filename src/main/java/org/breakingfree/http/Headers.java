package org.breakingfree.http;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// The headers of every answer, errors of the server itself included. docs/threats.md says why each is there.
public final class Headers {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; media-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
            + "trusted-types ";

    /// A page made to stand in other sites' pages: it runs nothing, sends nothing, and shows what this host sends.
    private static final String EMBED_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
                    + "font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *; require-trusted-types-for 'script'; "
                    + "trusted-types 'none'";

    /// Scripts write no markup, except that Leaflet does, through the policy `default`.
    private static final Map<Kind, String> TRUSTED_TYPES =
            Map.of(Kind.PAGE, "'none'", Kind.SOUND_PAGE, "'none'", Kind.MAP_PAGE, "default");

    /// For what may be opened by itself. A part of a page asks for nothing, and a page has twenty parts.
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), browsing-topics=(), "
            + "camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(self), "
            + "geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), "
            + "local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), "
            + "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
            + "xr-spatial-tracking=()";

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final boolean secure;
    private final Optional<String> pictures;

    /// @param secure whether visitors reach the site by HTTPS, which is then demanded for two years
    public Headers(boolean secure) {
        this(secure, Optional.empty());
    }

    /// @param pictures another host, as `https://host`, that may send pictures to the map's page and to no other; empty
    ///                 unless an operator accepted what that costs visitors
    public Headers(boolean secure, Optional<String> pictures) {
        this.secure = secure;
        this.pictures = pictures;
    }

    /// What an answer of this kind carries whatever it contains.
    public Map<String, String> of(Kind kind) {
        var headers = new java.util.LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Embedder-Policy", "require-corp");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        switch (kind) {
            case PAGE, SOUND_PAGE, MAP_PAGE -> {
                headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY + TRUSTED_TYPES.get(kind));
                if (kind == Kind.MAP_PAGE) {
                    pictures.ifPresent(host -> admit("img-src 'self' data:", host, headers));
                }
                headers.put("Permissions-Policy", PERMISSIONS);
                headers.put("Cross-Origin-Resource-Policy", "same-origin");
                headers.put("Cache-Control", "no-store");
            }
            case EMBED -> {
                headers.put("Content-Security-Policy", EMBED_POLICY);
                headers.put("Permissions-Policy", PERMISSIONS.replace("fullscreen=(self)", "fullscreen=()"));
                headers.put("Cross-Origin-Resource-Policy", "cross-origin");
                headers.put("Cache-Control", "no-store");
            }
            case OPEN_DATA -> {
                headers.put("Permissions-Policy", PERMISSIONS);
                headers.put("Cross-Origin-Resource-Policy", "cross-origin");
                headers.put("Access-Control-Allow-Origin", "*");
                headers.put("Cache-Control", "no-cache");
            }
            case MEDIA -> {
                headers.put("Permissions-Policy", PERMISSIONS);
                headers.put("Cross-Origin-Resource-Policy", "cross-origin");
                headers.put("Cache-Control", "no-cache");
            }
            case OWN_DATA -> {
                headers.put("Cross-Origin-Resource-Policy", "same-origin");
                headers.put("Cache-Control", "no-cache");
            }
            case PASSING_DATA -> {
                headers.put("Permissions-Policy", PERMISSIONS);
                headers.put("Cross-Origin-Resource-Policy", "same-origin");
                headers.put("Cache-Control", "no-store");
            }
            case ASSET -> {
                headers.put("Cross-Origin-Resource-Policy", "same-origin");
                headers.put("Cache-Control", "public, max-age=31536000, immutable");
            }
        }
        return headers;
    }

    /// Opens the policy for the pictures or the sound of one host. They are asked for without credentials and without a
    /// word about where they are shown, instead of having the host agree to it, for which its server would be told.
    private static void admit(String sources, String host, Map<String, String> headers) {
        headers.computeIfPresent(
                "Content-Security-Policy", (_, policy) -> policy.replace(sources + ";", sources + " " + host + ";"));
        headers.put("Cross-Origin-Embedder-Policy", "credentialless");
    }

    /// All headers of one representation of an answer, encoded once.
    HttpFields of(Answer answer, Encoding encoding, long length) {
        List<HttpField> fields = new ArrayList<>();
        var implied = of(answer.kind());
        answer.soundFrom().ifPresent(host -> admit("media-src 'self'", host, implied));
        implied.forEach((name, value) -> fields.add(field(name, value)));
        fields.add(field("Content-Type", answer.type()));
        answer.headers().forEach((name, value) -> {
            if (!name.equals(Answer.SOUND_FROM)) {
                fields.add(field(name, value));
            }
        });
        if (encoding != Encoding.IDENTITY) {
            fields.add(field("Content-Encoding", encoding.token()));
        }
        if (Encoding.helps(answer.type())) {
            fields.add(field("Vary", "Accept-Encoding"));
        }
        if (answer.isRevalidated()) {
            fields.add(field("ETag", entityTag(answer, encoding)));
            if (encoding == Encoding.IDENTITY) {
                fields.add(field("Accept-Ranges", "bytes"));
            }
        }
        var modified = answer.modified();
        if (modified != null) {
            fields.add(field("Last-Modified", HTTP_DATE.format(modified)));
        }
        if (length >= 0) {
            fields.add(field("Content-Length", Long.toString(length)));
        }
        return HttpFields.from(fields.toArray(HttpField[]::new));
    }

    /// Encoded once, and known by its name to Jetty, which looks for some of them.
    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(HttpHeader.CACHE.get(name), name, value);
    }

    static String entityTag(Answer answer, Encoding encoding) {
        return '"' + answer.fingerprint() + encoding.tagSuffix() + '"';
    }
}
