package org.breakingfree.app;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.breakingfree.http.FormDoor;
import org.breakingfree.http.FrontDoor;
import org.breakingfree.http.ServerErrors;
import org.breakingfree.http.ServletReply;
import org.breakingfree.web.ErrorPages;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server: Jetty with its limits, [FrontDoor] outermost, [FormDoor] behind it, then Javalin's routes.
final class WebServer {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private static final int MOST_THREADS = 64;
    private static final int MOST_AT_WORK = 16;
    private static final int MOST_WAITING = 500;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final Duration FIRST_REQUEST = Duration.ofSeconds(10);
    private static final long IDLE_MILLIS = 15_000;
    private static final int WAITING_CONNECTIONS = 1_024;

    /// What the machine holds for a reader who has not taken it yet. Left to itself it takes in a whole episode for
    /// each
    /// of 500 slow listeners, a gigabyte and more, and pages wait while it does.
    private static final int SEND_BUFFER = 256 * 1024;

    /// At a stop: how long an open connection may be quiet, and how long all of them together may take.
    private static final long LAST_REQUEST_MILLIS = 1_500;

    private static final long STOP_MILLIS = 5_000;

    private final Javalin javalin;

    WebServer(
            String host,
            int port,
            FrontDoor frontDoor,
            FormDoor formDoor,
            ErrorPages errors,
            Consumer<JavalinConfig> routes) {
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.generateEtags = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.maxRequestSize = 1;
            config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4, 60_000);
            config.jetty.modifyHttpConfiguration(WebServer::limit);
            config.jetty.addConnector((server, http) -> {
                var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
                connector.setHost(host);
                connector.setPort(port);
                connector.setInheritChannel(ListeningAddress.isInherited());
                connector.setReuseAddress(true);
                connector.setShutdownIdleTimeout(LAST_REQUEST_MILLIS);
                connector.setIdleTimeout(IDLE_MILLIS);
                connector.setAcceptQueueSize(WAITING_CONNECTIONS);
                connector.setAcceptedSendBufferSize(SEND_BUFFER);
                connector.addBean(new HeaderDeadline(FIRST_REQUEST));
                return connector;
            });
            config.jetty.modifyServer(server -> {
                server.insertHandler(limitOfWork());
                server.insertHandler(formDoor);
                server.insertHandler(frontDoor);
                server.setErrorHandler(new ServerErrors(errors));
            });
            config.routes.exception(
                    HttpResponseException.class,
                    (problem, context) ->
                            ServletReply.send(errors.refusal(problem.getStatus(), context.path()), context));
            config.routes.exception(Exception.class, (problem, context) -> {
                var status = Faults.isDatabaseAway(problem) ? 503 : 500;
                Faults.log(LOG, status, problem);
                ServletReply.send(errors.refusal(status, context.path()), context);
            });
            routes.accept(config);
        });
    }

    /// What is not finished waits its turn without a thread, so that a flood of searches leaves threads
    /// for everybody who only reads.
    private static QoSHandler limitOfWork() {
        var limit = new QoSHandler();
        limit.setMaxRequestCount(MOST_AT_WORK);
        limit.setMaxSuspendedRequestCount(MOST_WAITING);
        limit.setMaxSuspend(Duration.ofSeconds(3));
        return limit;
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setUriCompliance(UriCompliance.DEFAULT);
    }

    void start() {
        javalin.start();
    }

    int port() {
        return javalin.port();
    }

    /// Stops without breaking off an answer. New connections are refused, so that a proxy turns to
    /// another node. Open ones are answered for a moment longer, are told to close with the answer,
    /// and are closed when they have nothing more to ask.
    void stop() {
        try {
            CompletableFuture.allOf(Arrays.stream(javalin.jettyServer().server().getConnectors())
                            .map(Connector::shutdown)
                            .toArray(CompletableFuture<?>[]::new))
                    .get(STOP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException slowReaders) {
            // They are cut off, and can ask for the rest.
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
        javalin.stop();
    }
}
