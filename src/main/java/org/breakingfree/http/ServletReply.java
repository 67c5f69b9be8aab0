package org.breakingfree.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// Sends an answer from inside a Javalin handler: the first time a page is asked for, and each time
/// a page depends on its query. [FrontDoor] sends all that is finished.
public final class ServletReply {

    private ServletReply() {}

    public static void send(Ready ready, Context context) {
        var reply = ready.reply(context::header);
        var response = context.res();
        response.setStatus(reply.status());
        for (var field : reply.headers()) {
            response.setHeader(field.getName(), field.getValue());
        }
        // Javalin writes nothing of its own when the result is left alone.
        if (reply.length() == 0) {
            return;
        }
        try {
            var out = response.getOutputStream();
            switch (reply.source()) {
                case Answer.Body.Bytes(var bytes) -> out.write(bytes, (int) reply.from(), (int) reply.length());
                case Answer.Body.OnDisk file -> {
                    try (var channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
                        channel.transferTo(reply.from(), reply.length(), Channels.newChannel(out));
                    }
                }
            }
            out.flush();
        } catch (IOException _) {
            // The reader left; there is nobody to tell.
        }
    }
}
