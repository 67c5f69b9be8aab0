package org.breakingfree.http;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.breakingfree.http.FrontDoor.Refusals;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/// Takes in the forms that [FrontDoor] lets pass: refuses early what another site had a browser send, what is no
/// form and what is too much, and reads the rest without a thread, so that those who send slowly keep nobody
/// waiting. What comes after it finds a [Form] and never a body.
public final class FormDoor extends Handler.Wrapper {

    /// 2,000 letters of any script, a link, and some.
    static final int MOST_BYTES = 32 * 1024;

    private static final Duration MOST_TIME = Duration.ofSeconds(10);
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final String publicUrl;
    private final Refusals refusals;

    /// @param publicUrl scheme and host of this site
    public FormDoor(String publicUrl, Refusals refusals) {
        this.publicUrl = publicUrl;
        this.refusals = refusals;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!HttpMethod.POST.is(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        var status = refusal(request);
        if (status == 0) {
            read(request, response, callback);
        } else {
            refuse(status, request, response, callback);
        }
        return true;
    }

    /// The status of the refusal, or 0.
    private int refusal(Request request) {
        var headers = request.getHeaders();
        if (isFromAnotherSite(request)) {
            return 403;
        }
        if (!isForm(headers.get(HttpHeader.CONTENT_TYPE))) {
            return 415;
        }
        if (headers.contains(HttpHeader.TRANSFER_ENCODING) || !headers.contains(HttpHeader.CONTENT_LENGTH)) {
            return 411;
        }
        return headers.getLongField(HttpHeader.CONTENT_LENGTH) > MOST_BYTES ? 413 : 0;
    }

    /// A browser says by itself from where a form is sent, and no page can change that. Who says neither is no
    /// browser, and carries nothing of anybody's.
    private boolean isFromAnotherSite(Request request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin != null && !origin.equalsIgnoreCase(publicUrl) && !isHost(origin, request);
    }

    private static boolean isHost(String origin, Request request) {
        try {
            var host = request.getHeaders().get(HttpHeader.HOST);
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isForm(@Nullable String type) {
        if (type == null) {
            return false;
        }
        var parts = type.toLowerCase(Locale.ROOT).split(";");
        return parts[0].strip().equals(TYPE)
                && (parts.length == 1 || parts.length == 2 && parts[1].strip().matches("charset=\"?utf-8\"?"));
    }

    private void read(Request request, Response response, Callback callback) {
        var connection = request.getConnectionMetaData().getConnection().getEndPoint();
        var deadline = request.getComponents()
                .getScheduler()
                .schedule(connection::close, MOST_TIME.toMillis(), TimeUnit.MILLISECONDS);
        Content.Source.asByteBuffer(request, new Promise<>() {
            @Override
            public void succeeded(ByteBuffer body) {
                deadline.cancel();
                pass(body, request, response, callback);
            }

            @Override
            public void failed(Throwable cause) {
                deadline.cancel();
                callback.failed(cause);
            }
        });
    }

    private void pass(ByteBuffer body, Request request, Response response, Callback callback) {
        try {
            var form = Form.parse(BufferUtil.toArray(body));
            if (form.isEmpty()) {
                refuse(400, request, response, callback);
                return;
            }
            request.setAttribute(Form.ATTRIBUTE, form.get());
            if (!super.handle(request, response, callback)) {
                refuse(404, request, response, callback);
            }
        } catch (Exception fault) {
            callback.failed(fault);
        }
    }

    private void refuse(int status, Request request, Response response, Callback callback) throws IOException {
        FrontDoor.send(refusals.refusal(status, request.getHttpURI().getPath()), request, response, callback);
    }
}
