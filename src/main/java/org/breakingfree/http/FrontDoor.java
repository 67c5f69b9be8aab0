package org.breakingfree.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The outermost handler: every request comes through here first, and most go no further.
///
/// It answers from memory what is finished, without a thread waiting for a slow reader; lets only
/// reading methods pass, as they are named in the request line and not in an override header, and a POST
/// to the few addresses that take a form; and hands HEAD down as GET, so that both have the same headers.
public final class FrontDoor extends Handler.Wrapper {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int MOST_PARAMETERS = 200;
    /// The one query under which a file is kept too.
    public static final String SAVED = "download";

    private static final int PIECE = 64 * 1024;

    private final Function<String, @Nullable Ready> finished;
    private final Predicate<String> takesForm;
    private final Function<Answer, Ready> once;
    private final Refusals refusals;
    private final Deliveries deliveries;

    /// What to send instead of an answer, in the language that the address names.
    public interface Refusals {
        Ready refusal(int status, String address);
    }

    /// @param finished gives the finished answer for a path, or for a path with a query, or null
    /// @param takesForm whether a form may be sent to a path
    /// @param once makes an answer ready that is sent to one reader
    /// @param deliveries hears what went out of files
    public FrontDoor(
            Function<String, @Nullable Ready> finished,
            Predicate<String> takesForm,
            Function<Answer, Ready> once,
            Refusals refusals,
            Deliveries deliveries) {
        this.finished = finished;
        this.takesForm = takesForm;
        this.once = once;
        this.refusals = refusals;
        this.deliveries = deliveries;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var uri = request.getHttpURI();
        var path = uri.getPath() == null ? "/" : uri.getPath();
        var sendsForm = HttpMethod.POST.is(request.getMethod()) && takesForm.test(path);
        if (!sendsForm && !METHODS.contains(request.getMethod())) {
            if (takesForm.test(path)) {
                response.getHeaders().add(HttpHeader.ALLOW, HttpMethod.POST.asString());
            }
            return refuse(405, path, request, response, callback);
        }
        var query = uri.getQuery();
        if (path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
            return refuse(414, path, request, response, callback);
        }
        if (query != null && query.chars().filter(c -> c == '&').count() >= MOST_PARAMETERS) {
            return refuse(400, path, request, response, callback);
        }
        if (sendsForm) {
            return super.handle(withoutOverride(request), response, callback);
        }
        if (path.endsWith(".woff2") && savesData(request)) {
            return refuse(404, path, request, response, callback);
        }
        var ready = finished(path, query);
        if (ready != null && isStillThere(ready)) {
            send(ready, request, response, callback, deliveries);
            return true;
        }
        var canonical = CanonicalPath.of(path);
        if (!canonical.equals(path)) {
            var moved = Answer.redirect(301, query == null ? canonical : canonical + "?" + query);
            send(once.apply(moved), request, response, callback);
            return true;
        }
        if (HttpMethod.HEAD.is(request.getMethod())) {
            request.setAttribute(ServletReply.HEADERS_ONLY, true);
        }
        request.setAttribute(ServletReply.DELIVERIES, deliveries);
        return super.handle(asPlainGet(request), response, callback);
    }

    /// A file is the same whatever query a listener's app adds to its address, and is never left to a
    /// blocking thread for it. Only `download` means something: there the name is given under which it is saved.
    private @Nullable Ready finished(String path, @Nullable String query) {
        if (query == null) {
            return finished.apply(path);
        }
        var exact = finished.apply(path + "?" + query);
        if (exact != null || query.equals(SAVED)) {
            return exact;
        }
        var plain = finished.apply(path);
        return plain != null && plain.answer().body() instanceof Answer.Body.OnDisk ? plain : null;
    }

    /// A visitor who asks to save data reads in the faces of the device: ours weigh more than a page.
    private static boolean savesData(Request request) {
        return "on".equalsIgnoreCase(request.getHeaders().get("Save-Data"));
    }

    /// A file that was taken away while its answer was kept is left to the feature that owned it.
    private static boolean isStillThere(Ready ready) {
        return !(ready.answer().body() instanceof Answer.Body.OnDisk file) || Files.isReadable(file.path());
    }

    private boolean refuse(int status, String path, Request request, Response response, Callback callback)
            throws IOException {
        send(refusals.refusal(status, path), request, response, callback);
        return true;
    }

    /// Sends without blocking: a reader that takes a minute holds no thread for it.
    static void send(Ready ready, Request request, Response response, Callback callback) throws IOException {
        send(ready, request, response, callback, _ -> {});
    }

    private static void send(Ready ready, Request request, Response response, Callback callback, Deliveries deliveries)
            throws IOException {
        var requestHeaders = request.getHeaders();
        var reply = ready.reply(requestHeaders::get);
        response.setStatus(reply.status());
        response.getHeaders().add(reply.headers());
        if (HttpMethod.HEAD.is(request.getMethod())) {
            // Not the last write: Jetty would correct Content-Length to the nothing that was written.
            response.write(false, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        if (reply.length() == 0) {
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        switch (reply.source()) {
            case Answer.Body.Bytes(var bytes) ->
                response.write(true, ByteBuffer.wrap(bytes, (int) reply.from(), (int) reply.length()), callback);
            case Answer.Body.OnDisk file -> {
                var pieces = new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), true, PIECE);
                var counted = new CountedSink(response);
                var path = request.getHttpURI().getPath();
                var peer = Request.getRemoteAddr(request);
                Content.copy(
                        Content.Source.from(pieces, file.path(), reply.from(), reply.length()),
                        counted,
                        Callback.from(
                                () -> deliveries.add(Delivery.of(
                                        path, file.path(), reply.from(), counted.sent(), peer, requestHeaders::get)),
                                callback));
            }
            case Answer.Body.Streamed _ ->
                throw new IllegalStateException("what is written while it is sent is never kept");
        }
    }

    private static Request asPlainGet(Request request) {
        return new Request.Wrapper(withoutOverride(request)) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.asString();
            }
        };
    }

    private static Request withoutOverride(Request request) {
        var fields = HttpFields.build(request.getHeaders())
                .remove("X-HTTP-Method-Override")
                .asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return fields;
            }
        };
    }
}
