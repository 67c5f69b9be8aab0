package org.breakingfree.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Prints a Markdown table: requests per second, times and processor time of the site and of nginx with the same
/// bytes, measured in turn on this machine. Everything stays on the loopback interface and ends within minutes.
///
/// `mvn -Pbench -Dbench.seconds=2` measures each line for two seconds instead of four, and
/// `-Dbench.only=/help` only the addresses that begin so.
final class Bench {

    private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final String ONLY = System.getProperty("bench.only", "/");
    private static final int WARM_UP_SECONDS = 5;

    private static final List<String> PAGES =
            List.of("/", "/help", "/map", "/listen", "/podcasts/feed.xml", "{episode}", "/laws");
    private static final List<String> SEARCHED =
            List.of("help", "law", "men", "signs", "Nordic+model", "Minnesota", "work", "child", "ayuda", "ley");

    private static final Pattern ENCLOSURE = Pattern.compile("<enclosure[^>]* url=\"https?://[^/\"]+(/[^\"]+)\"");
    private static final Pattern EPISODE = Pattern.compile("(?s)<item>.*?<link>https?://[^/<]+(/[^<]+)</link>");

    private Bench() {}

    static void main() throws IOException, InterruptedException {
        if (!Tools.ready()) {
            System.exit(1);
        }
        var folder = Files.createTempDirectory("bench");
        try (var site = ServedSite.start(folder)) {
            var answers = save(questions(site.origin()), site.origin());
            try (var nginx = Nginx.start(folder, answers)) {
                printHead();
                for (var question : answers.keySet()) {
                    measure(question, site, nginx, new Load(folder));
                }
            }
            if ("/map".startsWith(ONLY)) {
                MapLoad.measure(folder);
            }
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
    }

    private static List<Question> questions(String origin) throws IOException, InterruptedException {
        var feed = new String(
                SavedAnswer.to(Question.whole("/podcasts/feed.xml", "identity"), origin)
                        .body(),
                StandardCharsets.UTF_8);
        var questions = new ArrayList<Question>();
        for (var page : PAGES) {
            var address = page.equals("{episode}") ? find(EPISODE, feed) : page;
            questions.add(Question.whole(address, "identity"));
            questions.add(Question.whole(address, "br"));
        }
        questions.add(new Question(find(ENCLOSURE, feed), "identity", "bytes=100000-165535", List.of()));
        questions.add(new Question("/search?q={word}", "identity", "", SEARCHED));
        return questions;
    }

    private static String find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "/not-in-the-feed";
    }

    /// What the site does not have is named and left out.
    private static Map<Question, SavedAnswer> save(List<Question> questions, String origin)
            throws IOException, InterruptedException {
        var answers = new LinkedHashMap<Question, SavedAnswer>();
        for (var question : questions) {
            if (!question.address().startsWith(ONLY)) {
                continue;
            }
            var answer = SavedAnswer.to(question, origin);
            if (answer.status() == 200) {
                answers.put(question, answer);
            } else {
                System.out.println("Left out: " + question.name() + " answers with " + answer.status() + ".");
            }
        }
        return answers;
    }

    private static void printHead() throws IOException, InterruptedException {
        System.out.println();
        System.out.println("Processors: " + Runtime.getRuntime().availableProcessors() + ", shared with the load; Java "
                + Runtime.version() + "; " + Tools.version("nginx", "-v") + "; load before: "
                + Tools.version("cut", "-d ", "-f1", "/proc/loadavg") + "; " + SECONDS + " seconds a line.");
        System.out.println();
        System.out.println("| address | connections | requests/s | p50 | p99 | CPU µs | nginx requests/s | p50 | p99"
                + " | CPU µs | ratio |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    private static void measure(Question question, ServedSite site, Nginx nginx, Load load)
            throws IOException, InterruptedException {
        load.run(question, site.origin(), site.process(), 16, WARM_UP_SECONDS);
        for (var connections : CONNECTIONS) {
            var cells = new ArrayList<>(List.of(question.name(), String.valueOf(connections)));
            var ours = load.run(question, site.origin(), site.process(), connections, SECONDS);
            cells.addAll(ours.cells());
            if (question.isTheSameEachTime()) {
                var theirs = load.run(question, nginx.origin(question), nginx.process(), connections, SECONDS);
                cells.addAll(theirs.cells());
                cells.add(String.format(Locale.ROOT, "%.2f", ours.perSecond() / theirs.perSecond()));
            } else {
                // No file holds the answers to a search.
                cells.addAll(List.of("", "", "", "", ""));
            }
            System.out.println("| " + String.join(" | ", cells) + " |");
        }
    }
}
