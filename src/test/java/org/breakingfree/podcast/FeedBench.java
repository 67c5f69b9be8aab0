package org.breakingfree.podcast;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;

/// Prints how the feed of a show with very many episodes is answered: its first page from memory, an archive, and all
/// of it in one document, with the heap that is in use while it is sent.
///
/// `mvn -Pbench -Dbench.main=org.breakingfree.podcast.FeedBench`
final class FeedBench {

    private static final int EPISODES = 10_000;
    private static final int REQUESTS = 3_000;
    private static final String SHOW = "/podcasts/understanding-the-nordic-model";

    private final TestSite site;
    private final HttpClient client = HttpClient.newHttpClient();

    private FeedBench(TestSite site) {
        this.site = site;
    }

    static void main() throws IOException, InterruptedException {
        var address = TestDatabase.migrated();
        try (var site = TestSite.withStartingContent(address, TestSite.temporaryFolder());
                var db = Database.open(address)) {
            fill(db);
            new FeedBench(site).run();
        }
        System.exit(0);
    }

    /// Copies of a shipped episode, each with everything that a feed says of one.
    private static void fill(Database db) {
        db.writeAtLength(new AuditEntry(new Actor.Job("bench"), "bench.fill", "episode"), handle -> {
            handle.execute("""
                    create temporary table copy on commit drop as
                    select gen_random_uuid() as guid, md5(n::text) as name, n
                    from generate_series(1, ?) as n
                    """, EPISODES);
            handle.execute("""
                    insert into media (name, subject, type, length, sha256, download_name)
                    select copy.name || '.mp3', 'episode:' || copy.guid, type, length, sha256, download_name
                    from copy, media
                    where media.type = 'audio/mpeg' and media.subject = 'episode:6cb7ce3b-75ef-4bc0-86c5-ee5eba8e7bcc'
                    """);
            handle.execute("""
                    insert into episode (guid, show, slug, name, title, summary, season, number, type, hour,
                                         published_on, position)
                    select copy.guid, show, 'episode-' || n, copy.name, title || ' ' || n, summary, 2 + n / 1000,
                           1 + n % 1000, type, hour, date '2000-01-01' + n % 9000, 100 + n
                    from copy, episode
                    where episode.guid = '6cb7ce3b-75ef-4bc0-86c5-ee5eba8e7bcc'
                    """);
            handle.execute("""
                    insert into rendition (media, episode, millis, bit_rate, is_enclosure)
                    select name || '.mp3', guid, 375000, 64000, true from copy
                    """);
            handle.execute("insert into transcript (episode, language) select guid, 'en' from copy");
            handle.execute("""
                    insert into content_note (episode, position, grade, subject, words, start_millis, end_millis)
                    select copy.guid, position, grade, subject, words, start_millis, end_millis
                    from copy, content_note
                    where episode = '6cb7ce3b-75ef-4bc0-86c5-ee5eba8e7bcc'
                    """);
            return handle.execute("analyze");
        });
    }

    private void run() throws IOException, InterruptedException {
        System.out.println();
        System.out.printf("%,d episodes; Java %s.%n", EPISODES, Runtime.version());
        once("the feed, for the first time", SHOW + "/feed.xml");
        many("the feed, from memory", SHOW + "/feed.xml", REQUESTS);
        once("an archive, for the first time", SHOW + "/archive/50.xml");
        many("an archive, from memory", SHOW + "/archive/50.xml", REQUESTS);
        once("the show's page", "/listen/understanding-the-nordic-model");
        many("page 100 of its episodes, each time anew", "/listen/understanding-the-nordic-model?page=100", 300);
        whole();
        whole();
    }

    private void once(String what, String path) throws IOException, InterruptedException {
        var from = System.nanoTime();
        var bytes = read(path, "identity");
        System.out.printf(
                Locale.ROOT, "%s: %.1f ms, %,d bytes (%,d by gzip)%n", what, since(from), bytes, read(path, "gzip"));
    }

    private void many(String what, String path, int requests) throws IOException, InterruptedException {
        for (var i = 0; i < requests; i++) {
            read(path, "gzip");
        }
        var times = new double[requests];
        for (var i = 0; i < requests; i++) {
            var from = System.nanoTime();
            read(path, "gzip");
            times[i] = since(from);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.2f ms, p99 %.2f ms of %,d requests%n",
                what,
                times[requests / 2],
                times[requests * 99 / 100],
                requests);
    }

    /// The heap is what is still in use after everything else was thrown away.
    private void whole() throws IOException, InterruptedException {
        var before = heap();
        var from = System.nanoTime();
        var request = HttpRequest.newBuilder(site.uri(SHOW + "/all.xml")).build();
        var heaps = new StringBuilder();
        var bytes = 0L;
        try (var in = client.send(request, BodyHandlers.ofInputStream()).body()) {
            var piece = new byte[64 * 1024];
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (bytes / 10_000_000 != (bytes + read) / 10_000_000) {
                    heaps.append(String.format(Locale.ROOT, " %.1f", heap()));
                }
                bytes += read;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "all episodes in one document: %,d bytes in %.0f ms; heap in MB before %.1f, each 10 MB%s, after %.1f%n",
                bytes,
                since(from),
                before,
                heaps,
                heap());
    }

    private int read(String path, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.uri(path))
                .header("Accept-Encoding", encoding)
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers with " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private static double since(long from) {
        return (System.nanoTime() - from) / 1e6;
    }
}
