package org.breakingfree.http;

import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers the errors that the server finds before any of our code runs, such as a malformed
/// request line: same headers, same words as every other page, and no trace of what failed.
public final class ServerErrors extends ErrorHandler {

    private final FrontDoor.Refusals refusals;

    public ServerErrors(FrontDoor.Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus() >= 400 ? response.getStatus() : 500;
        var path = request.getHttpURI() == null ? "/" : request.getHttpURI().getPath();
        try {
            FrontDoor.send(refusals.refusal(status, path == null ? "/" : path), request, response, callback);
        } catch (IOException e) {
            callback.failed(e);
        }
        return true;
    }
}
