package org.breakingfree.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finished answers on disk, so that a restarted site serves them before its database answers.
///
/// One file an answer, named by the hash of its address, in a folder named by the build that made
/// it: another build's answers are never read. A file is written under a temporary name and moved,
/// so a crash leaves whole files only. A disk that cannot be written costs nothing but this.
public final class AnswerStore {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStore.class);
    private static final int FORMAT = 1;

    private final Path folder;
    private boolean complained;

    /// @param build names what makes answers: the code and the static files
    public AnswerStore(Path folder, String build) {
        this.folder = folder.resolve(build);
        try {
            Files.createDirectories(this.folder);
            deleteOtherBuilds(folder);
        } catch (IOException e) {
            complain(e);
        }
    }

    private void deleteOtherBuilds(Path parent) throws IOException {
        try (var builds = Files.newDirectoryStream(parent, Files::isDirectory)) {
            for (var build : builds) {
                if (!build.equals(folder)) {
                    deleteFiles(build);
                    Files.delete(build);
                }
            }
        }
    }

    /// All answers of this build. What cannot be read is left out.
    Map<String, Answer> load() {
        var answers = new HashMap<String, Answer>();
        deleteLeftovers();
        try (var files = Files.newDirectoryStream(folder, "*.answer")) {
            for (var file : files) {
                try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                    if (in.readInt() == FORMAT) {
                        answers.put(in.readUTF(), read(in));
                    }
                } catch (IOException | RuntimeException _) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            complain(e);
        }
        return answers;
    }

    /// What a crash left half-written.
    private void deleteLeftovers() {
        try (var files = Files.newDirectoryStream(folder, "*.tmp")) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            complain(e);
        }
    }

    void save(String address, Answer answer) {
        try {
            var temporary = Files.createTempFile(folder, "new", ".tmp");
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                    var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
                out.writeInt(FORMAT);
                out.writeUTF(address);
                write(out, answer);
                out.flush();
                channel.force(false);
            }
            Files.move(temporary, file(address), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            complain(e);
        }
    }

    void delete(String address) {
        try {
            Files.deleteIfExists(file(address));
        } catch (IOException e) {
            complain(e);
        }
    }

    void deleteAll() {
        try {
            deleteFiles(folder);
        } catch (IOException e) {
            complain(e);
        }
    }

    private static void deleteFiles(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(String address) {
        var name = Answer.sha256(address.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
        return folder.resolve(name + ".answer");
    }

    private static void write(DataOutputStream out, Answer answer) throws IOException {
        out.writeInt(answer.status());
        out.writeUTF(answer.type());
        out.writeUTF(answer.kind().name());
        var modified = answer.modified();
        out.writeLong(modified == null ? Long.MIN_VALUE : modified.getEpochSecond());
        out.writeInt(answer.headers().size());
        for (var header : answer.headers().entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
        out.writeInt(answer.topics().size());
        for (var topic : answer.topics()) {
            out.writeUTF(topic);
        }
        switch (answer.body()) {
            case Answer.Body.Bytes(var bytes) -> {
                out.writeBoolean(true);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case Answer.Body.OnDisk(var path, var length, var hash) -> {
                out.writeBoolean(false);
                out.writeUTF(path.toString());
                out.writeLong(length);
                out.writeUTF(hash);
            }
            case Answer.Body.Streamed _ ->
                throw new IllegalStateException("what is written while it is sent is never kept");
        }
    }

    private static Answer read(DataInputStream in) throws IOException {
        var status = in.readInt();
        var type = in.readUTF();
        var kind = Kind.valueOf(in.readUTF());
        var seconds = in.readLong();
        var modified = seconds == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds);
        var headers = new HashMap<String, String>();
        for (var i = in.readInt(); i > 0; i--) {
            headers.put(in.readUTF(), in.readUTF());
        }
        var topics = new HashSet<String>();
        for (var i = in.readInt(); i > 0; i--) {
            topics.add(in.readUTF());
        }
        var body = in.readBoolean()
                ? new Answer.Body.Bytes(readFully(in, in.readInt()))
                : new Answer.Body.OnDisk(Path.of(in.readUTF()), in.readLong(), in.readUTF());
        return new Answer(status, type, kind, body, modified, headers, topics);
    }

    /// Exactly so many bytes, or a fault: a page that was cut off is not a page.
    private static byte[] readFully(DataInputStream in, int length) throws IOException {
        var bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private void complain(IOException problem) {
        if (!complained) {
            complained = true;
            LOG.warn("Finished pages cannot be kept on disk ({}); they are kept in memory only.", problem.toString());
        }
    }
}
