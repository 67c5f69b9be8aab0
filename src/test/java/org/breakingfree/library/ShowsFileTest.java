package org.breakingfree.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of other people's shows, as people and programs write it.
class ShowsFileTest {

    private static final String OURS = "https://www.site.example";

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void feeds_are_named_one_by_one_and_in_folders() {
        var feeds = read("""
                <?xml version="1.0"?>
                <opml version="2.0"><head><title>x</title></head><body>
                <outline text="Folder">
                  <outline type="rss" text="One" xmlUrl="https://one.example/feed"/>
                </outline>
                <outline text="Two" XMLURL="http://two.example/feed.xml?a=1&amp;b=2#top"/>
                </body></opml>
                """);

        assertThat(mistakes.all()).isEmpty();
        assertThat(feeds).containsExactly("https://one.example/feed", "http://two.example/feed.xml?a=1&b=2");
    }

    @Test
    void the_file_that_ships_names_no_show_and_has_no_mistake() {
        assertThat(ShowsFile.read(Path.of("podcasts/shows.opml"), OURS, mistakes))
                .isEmpty();
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_names_none() {
        assertThat(ShowsFile.read(folder.resolve("none.opml"), OURS, mistakes)).isEmpty();
        assertThat(mistakes.none()).isTrue();
    }

    @Test
    void each_mistake_is_one_sentence_with_its_line() {
        read("""
                <opml version="2.0"><body>
                <outline text="1" xmlUrl="https://one.example/feed"/>
                <outline text="2" xmlUrl="http://ONE.example/feed"/>
                <outline text="3" xmlUrl="ftp://three.example/feed"/>
                <outline text="4" xmlUrl="file:///etc/passwd"/>
                <outline text="5" xmlUrl="https://user:pass@five.example/"/>
                <outline text="6" xmlUrl="feed"/>
                <outline text="7" xmlUrl="http://WWW.site.example/podcasts/feed.xml"/>
                <outline text="8"/>
                <outline text="9"><outline text="10" xmlUrl="https://ten.example/"/></outline>
                </body></opml>
                """);

        assertThat(sentences())
                .containsExactly(
                        "3: the feed is named on line 2 already",
                        "4: xmlUrl is \"ftp://three.example/feed\", not a web address such as"
                                + " https://example.org/feed.xml",
                        "5: xmlUrl is \"file:///etc/passwd\", not a web address such as https://example.org/feed.xml",
                        "6: xmlUrl is \"https://user:pass@five.example/\", not a web address such as"
                                + " https://example.org/feed.xml",
                        "7: xmlUrl is \"feed\", not a web address such as https://example.org/feed.xml",
                        "8: xmlUrl is a feed of this site; our own shows are folders under podcasts/",
                        "9: the outline has no xmlUrl, which names the feed");
    }

    @Test
    void what_is_no_opml_says_so_where_it_stops_being_any() {
        read("<opml version=\"2.0\">\n<body>\n<outline text=\"1\" xmlUrl=\"https://one.example/\">\n</body></opml>");
        read("<rss/>");
        read("");
        read("<opml><body><outline text='&nothing;' xmlUrl='https://one.example/'/></body></opml>");
        read("<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<opml><body>&x;</body></opml>");

        assertThat(sentences())
                .hasSize(5)
                .contains("4: the XML is broken here", "1: the file holds <rss> instead of <opml>")
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("root:"));
    }

    @Test
    void outlines_that_stand_in_each_other_without_end_are_not_followed() {
        read("<opml><body>" + "<outline>".repeat(100_000));

        assertThat(sentences()).containsExactly("1: outlines stand in each other more than 20 deep");
    }

    @Test
    void a_list_of_a_hundred_thousand_lines_is_refused_in_a_sentence() {
        read(opml(100_000, "https://show%d.example/feed"));
        assertThat(sentences()).containsExactly("0: the file names 100000 feeds, and at most 5000 can be carried");

        read(opml(100_000, "https://same.example/%1$.0s"));
        assertThat(sentences())
                .hasSize(1 + 30 + 1)
                .last()
                .asString()
                .endsWith("99969 more lines have mistakes of these kinds");
    }

    @Test
    void five_thousand_are_taken() {
        assertThat(read(opml(5_000, "https://show%d.example/feed"))).hasSize(5_000);
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_not_even_read() throws IOException {
        var file = folder.resolve("large.opml");
        try (var out = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            out.write(java.nio.ByteBuffer.allocate(1), 21L * 1024 * 1024);
        }
        assertThat(ShowsFile.read(file, OURS, mistakes)).isEmpty();
        assertThat(sentences()).containsExactly("0: the file is larger than 20 MB; a list of shows is not");
    }

    private static String opml(int lines, String address) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(line -> "<outline text=\"x\" xmlUrl=\"" + address.formatted(line) + "\"/>")
                .collect(Collectors.joining("\n", "<opml version=\"2.0\"><body>\n", "\n</body></opml>"));
    }

    private List<String> read(String text) {
        try {
            var file = Files.writeString(folder.resolve("shows.opml"), text);
            return ShowsFile.read(file, OURS, mistakes).stream()
                    .map(FeedAddress::toString)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> sentences() {
        return mistakes.all().stream()
                .map(mistake -> mistake.line() + ": " + mistake.reason())
                .toList();
    }
}
