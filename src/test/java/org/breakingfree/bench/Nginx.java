package org.breakingfree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.breakingfree.testing.FreePort;

/// An nginx that serves saved answers as files: the yardstick. It is set up to be fast: as many workers as
/// processors, files kept open, sent by the kernel, no log. No `tcp_nopush`: with it every range waits 40 ms.
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid FOLDER/nginx.pid;
            error_log FOLDER/error.log warn;
            USER
            events { worker_connections 4096; multi_accept on; }
            http {
              access_log off;
              server_tokens off;
              sendfile on;
              keepalive_requests 100000000;
              open_file_cache max=1000 inactive=1h;
              client_body_temp_path FOLDER/body;
              proxy_temp_path FOLDER/proxy;
              fastcgi_temp_path FOLDER/fastcgi;
              uwsgi_temp_path FOLDER/uwsgi;
              scgi_temp_path FOLDER/scgi;
              SERVERS
            }
            """;

    private final Process process;
    private final Map<Question, Integer> ports;

    private Nginx(Process process, Map<Question, Integer> ports) {
        this.process = process;
        this.ports = ports;
    }

    /// Each question gets a port, for the same address may be asked for in two encodings.
    static Nginx start(Path folder, Map<Question, SavedAnswer> answers) throws IOException, InterruptedException {
        var ports = new LinkedHashMap<Question, Integer>();
        var servers = new StringBuilder();
        for (var answer : answers.entrySet()) {
            var port = FreePort.find();
            var file = folder.resolve("answer-" + ports.size());
            Files.write(file, answer.getValue().body());
            servers.append(server(port, answer.getKey(), answer.getValue(), file));
            ports.put(answer.getKey(), port);
        }
        var root = System.getProperty("user.name").equals("root");
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(
                configuration,
                CONFIGURATION
                        .replace("FOLDER", folder.toString())
                        .replace("USER", root ? "user root;" : "")
                        .replace("SERVERS", servers));
        var process = new ProcessBuilder(
                        "nginx",
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder.resolve("error.log").toString())
                .inheritIO()
                .start();
        var nginx = new Nginx(process, ports);
        for (var question : ports.keySet()) {
            FreePort.waitUntilTaken(ports.get(question), process);
        }
        return nginx;
    }

    private static String server(int port, Question question, SavedAnswer answer, Path file) {
        var path = question.firstAddress().replaceFirst("\\?.*", "");
        var headers = new StringBuilder();
        for (var header : answer.headersToRepeat()) {
            var value = header.getValue()
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("$", "");
            headers.append("add_header ")
                    .append(header.getKey())
                    .append(" \"")
                    .append(value)
                    .append("\" always;\n");
        }
        return """
                server {
                  listen 127.0.0.1:%d reuseport backlog=1024;
                  location = %s { root %s; try_files /%s =404; types { } default_type "%s"; %s }
                }
                """.formatted(port, path, file.getParent(), file.getFileName(), answer.contentType(), headers);
    }

    String origin(Question question) {
        return "http://127.0.0.1:" + ports.get(question);
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
