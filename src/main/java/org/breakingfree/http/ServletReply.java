package org.breakingfree.http;

import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Sends an answer from inside a Javalin handler: the first time a page is asked for, and each time
/// a page depends on its query. [FrontDoor] sends all that is finished.
public final class ServletReply {

    /// The attribute of a request for headers only, which is handed down as one for everything.
    static final String HEADERS_ONLY = "org.breakingfree.headersOnly";

    /// The attribute with whom to tell what went out of a file.
    static final String DELIVERIES = "org.breakingfree.deliveries";

    private ServletReply() {}

    public static void send(Ready ready, Context context) {
        var reply = ready.reply(context::header);
        if (reply.source() instanceof Answer.Body.Streamed streamed) {
            stream(streamed, reply, context);
            return;
        }
        sendHeaders(reply, context.res());
        // Javalin writes nothing of its own when the result is left alone.
        if (reply.length() == 0) {
            return;
        }
        try {
            var out = context.res().getOutputStream();
            switch (reply.source()) {
                case Answer.Body.Bytes(var bytes) -> out.write(bytes, (int) reply.from(), (int) reply.length());
                case Answer.Body.OnDisk file -> sendFile(file, reply, out, context);
                case Answer.Body.Streamed _ -> throw new IllegalStateException("sent above");
            }
            out.flush();
        } catch (IOException _) {
            // The reader left; there is nobody to tell.
        }
    }

    private static void sendFile(Answer.Body.OnDisk file, Reply reply, OutputStream out, Context context)
            throws IOException {
        var counted = new CountedStream(out);
        try (var channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            channel.transferTo(reply.from(), reply.length(), Channels.newChannel(counted));
        } finally {
            if (context.req().getAttribute(DELIVERIES) instanceof Deliveries deliveries
                    && context.req().getAttribute(HEADERS_ONLY) == null) {
                deliveries.add(Delivery.of(
                        context.path(),
                        file.path(),
                        reply.from(),
                        counted.sent(),
                        context.req().getRemoteAddr(),
                        context::header));
            }
        }
    }

    private static void sendHeaders(Reply reply, HttpServletResponse response) {
        response.setStatus(reply.status());
        for (var field : reply.headers()) {
            response.setHeader(field.getName(), field.getValue());
        }
    }

    /// How much will be written is not known, so nothing is said of it: left alone, the server would say none.
    private static void sendNoLength(HttpServletResponse response) {
        try {
            response.flushBuffer();
        } catch (IOException _) {
            // The reader left; there is nobody to tell.
        }
    }

    private static void stream(Answer.Body.Streamed streamed, Reply reply, Context context) {
        if (context.req().getAttribute(HEADERS_ONLY) != null) {
            sendHeaders(reply, context.res());
            sendNoLength(context.res());
            return;
        }
        if (!streamed.turns().tryAcquire()) {
            throw new ServiceUnavailableResponse();
        }
        try {
            sendHeaders(reply, context.res());
            streamed.writing().into(new PatientStream(context.res().getOutputStream()));
        } catch (IOException | RuntimeException broken) {
            // Half of it is sent: the reader must see that it broke off, and not an error page at its end.
            ServletContextRequest.getServletContextRequest(context.req())
                    .getServletChannel()
                    .abort(broken);
        } finally {
            streamed.turns().release();
        }
    }
}
