package org.breakingfree.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {

    @TempDir
    private Path folder;

    @Test
    void a_change_drops_what_was_made_from_it_and_nothing_else() {
        var answers = answers("build");
        answers.keep("/laws", page("laws", "law"), answers.ticket());
        answers.keep("/help", page("help", "helpline"), answers.ticket());

        answers.drop(List.of("law"));

        assertThat(answers.find("/laws")).isNull();
        assertThat(answers.find("/help")).isNotNull();
    }

    @Test
    void an_answer_made_while_its_topic_changed_is_not_kept() {
        var answers = answers("build");
        var ticket = answers.ticket();
        answers.drop(List.of("law"));

        answers.keep("/laws", page("old laws", "law"), ticket);

        assertThat(answers.find("/laws")).isNull();
    }

    @Test
    void an_answer_made_while_everything_changed_is_not_kept() {
        var answers = answers("build");
        var ticket = answers.ticket();
        answers.dropAll();

        answers.keep("/laws", page("old laws", "law"), ticket);

        assertThat(answers.find("/laws")).isNull();
    }

    @Test
    void answers_outlive_the_process() {
        var answers = answers("build");
        answers.keep("/laws", page("laws", "law"), answers.ticket());

        var after = answers("build").find("/laws");

        assertThat(after).isNotNull();
        assertThat(after.answer().body())
                .isInstanceOfSatisfying(
                        Answer.Body.Bytes.class,
                        body -> assertThat(new String(body.bytes())).isEqualTo("laws"));
        assertThat(after.answer().topics()).containsExactly("law");
    }

    @Test
    void a_dropped_answer_is_gone_from_the_disk_too() throws IOException {
        var answers = answers("build");
        answers.keep("/laws", page("a word that was withdrawn", "law"), answers.ticket());

        answers.drop(List.of("law"));

        assertThat(answers("build").find("/laws")).isNull();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void another_build_starts_afresh() {
        var answers = answers("build");
        answers.keep("/laws", page("laws", "law"), answers.ticket());

        assertThat(answers("newer").find("/laws")).isNull();
        assertThat(answers("build").find("/laws")).isNull();
    }

    @Test
    void a_page_that_was_cut_off_is_left_out() throws IOException {
        answers("build").keep("/laws", page("a page of some length", "law"), 0);
        try (var files = Files.newDirectoryStream(folder.resolve("build"), "*.answer")) {
            for (var file : files) {
                var bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
            }
        }

        assertThat(answers("build").find("/laws")).isNull();
    }

    @Test
    void what_a_crash_left_half_written_is_removed() throws IOException {
        answers("build");
        var leftover = Files.writeString(folder.resolve("build").resolve("new1.tmp"), "half");

        answers("build");

        assertThat(leftover).doesNotExist();
    }

    @Test
    void a_constant_answer_outlives_every_change() {
        var answers = answers("build");
        answers.keepForGood("/leave", Answer.redirect(303, "https://leave.invalid/"));

        answers.dropAll();

        assertThat(answers.find("/leave")).isNotNull();
    }

    @Test
    void a_damaged_file_is_left_out() throws IOException {
        var answers = answers("build");
        answers.keep("/laws", page("laws", "law"), answers.ticket());
        try (var files = Files.newDirectoryStream(folder.resolve("build"))) {
            for (var file : files) {
                Files.write(file, new byte[] {0, 0, 0, 1, 0});
            }
        }

        assertThat(answers("build").find("/laws")).isNull();
    }

    private Answers answers(String build) {
        return new Answers(new Headers(false), new AnswerStore(folder, build));
    }

    private static Answer page(String words, String topic) {
        return Answer.page(200, words.getBytes(), Set.of(topic));
    }
}
