package org.breakingfree.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.db.Database;
import org.breakingfree.library.CarriedEpisode.State;
import org.breakingfree.polling.KnownFeed;
import org.breakingfree.polling.Polled;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a feed into the queue, through it, and away again.
class LibraryTest {

    private static final String FEED = "https://show.example/feed.xml";

    private Database db;
    private CarriedShows shows;

    @BeforeEach
    void open() {
        db = Database.open(TestDatabase.migrated());
        shows = new CarriedShows(db, TestSite.CLOCK);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void what_comes_in_waits_and_is_nowhere_to_be_seen() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One"), item("2", "Two")));

        assertThat(waiting()).containsExactlyInAnyOrder("One", "Two");
        assertThat(shows.library().entries()).isEmpty();
        assertThat(shows.library().addresses()).isEmpty();
        assertThat(documents()).isZero();
    }

    @Test
    void an_editor_lets_it_through_with_its_words_and_it_is_found() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One"), item("2", "Two")));
        var one = shows.queue().in(State.WAITING, 10).stream()
                .filter(episode -> episode.title().equals("One"))
                .findFirst()
                .orElseThrow();

        assertThat(shows.queue().let(one.number(), new Queue.Story("form 12"), "", CarriedShows.EDITOR))
                .isEqualTo(Queue.Letting.DONE_WITH_WORDS);

        assertThat(shows.library().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.show().title()).isEqualTo("Hedges");
            assertThat(entry.show().summary()).isEqualTo("Hedges, week by week.");
            assertThat(entry.episodes()).isEqualTo(1);
        });
        var found = (Library.Found.Carried) shows.library().find(one.show(), one.name());
        assertThat(found.cues()).isEqualTo(CarriedShows.WORDS);
        assertThat(found.persons()).containsExactly(new CarriedEpisode.Person("Ada", "host"));
        assertThat(found.episode().minutes()).isEqualTo(31);
        assertThat(found.episode().heardAt().origin()).isEqualTo("https://sound.example");
        assertThat(documents()).isEqualTo(3);
        assertThat(column("select consent from carried_episode where state = 'carried'"))
                .containsExactly("form 12");
        assertThat(column("select actor || ' ' || action from audit_log")).contains("job:test library.let");
        assertThat(waiting()).containsExactly("Two");
    }

    @Test
    void nothing_is_carried_twice_or_without_a_word_about_whose_story_it_is() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One")));
        shows.letAll();
        var number = shows.queue().in(State.CARRIED, 10).getFirst().number();

        assertThat(shows.queue().let(number, Queue.Story.NOBODYS, "", CarriedShows.EDITOR))
                .isEqualTo(Queue.Letting.DECIDED);
        assertThat(shows.queue().let(999, Queue.Story.NOBODYS, "", CarriedShows.EDITOR))
                .isEqualTo(Queue.Letting.UNKNOWN);
        assertThatThrownBy(() -> db.remember(
                        handle -> handle.execute("update carried_episode set story = null where state = 'carried'")))
                .hasMessageContaining("check constraint");
        assertThatThrownBy(() -> db.remember(handle ->
                        handle.execute("update carried_episode set story = 'consented' where state = 'carried'")))
                .hasMessageContaining("check constraint");
    }

    @Test
    void what_its_publisher_takes_out_is_erased_at_once() {
        var feed = shows.name(FEED);
        shows.poll(feed, CarriedShows.feed("Hedges", item("1", "Hawthorn"), item("2", "Two")));
        shows.letAll();
        var gone = shows.queue().in(State.CARRIED, 10).stream()
                .filter(episode -> episode.title().equals("Hawthorn"))
                .findFirst()
                .orElseThrow();

        shows.poll(shows.known(FEED), CarriedShows.feed("Hedges", item("2", "Two")));

        assertThat(shows.library().find(gone.show(), gone.name())).isInstanceOf(Library.Found.Withdrawn.class);
        assertThat(shows.library().listing(gone.show()).orElseThrow().episodes())
                .extracting(CarriedEpisode::title)
                .containsExactly("Two");
        assertThat(column("select title || body from search_document")).noneMatch(text -> text.contains("Hawthorn"));
        assertThat(everything()).doesNotContain("Hawthorn");
        assertThat(column("select count(*)::text from carried_cue where episode = '" + gone.name() + "'"))
                .containsExactly("0");
    }

    @Test
    void what_comes_back_after_it_was_taken_out_waits_again() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One"), item("2", "Two")));
        shows.letAll();
        shows.poll(shows.known(FEED), CarriedShows.feed("Hedges", item("2", "Two")));
        shows.poll(shows.known(FEED), CarriedShows.feed("Hedges", item("1", "One"), item("2", "Two")));

        assertThat(waiting()).containsExactly("One");
    }

    @Test
    void what_an_editor_withdrew_never_comes_back() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "Hawthorn")));
        shows.letAll();
        var number = shows.queue().in(State.CARRIED, 10).getFirst().number();
        assertThat(shows.queue().withdraw(number, "asked", CarriedShows.EDITOR)).isTrue();
        assertThat(shows.queue().withdraw(number, "asked", CarriedShows.EDITOR)).isFalse();

        shows.poll(shows.known(FEED), CarriedShows.feed("Hedges", item("1", "Hawthorn, again")));

        assertThat(waiting()).isEmpty();
        assertThat(everything()).doesNotContain("Hawthorn");
        assertThat(documents()).isZero();
    }

    @Test
    void what_says_something_else_than_an_editor_saw_waits_again_unseen() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "With Hawthorn Somebody")));
        shows.letAll();

        shows.poll(shows.known(FEED), CarriedShows.feed("Hedges", item("1", "With a guest")));

        assertThat(waiting()).containsExactly("With a guest");
        assertThat(shows.library().entries()).isEmpty();
        assertThat(documents()).isZero();
        assertThat(everything()).doesNotContain("Hawthorn");
        assertThat(shows.queue().in(State.WAITING, 1).getFirst().why()).isEqualTo("its publisher changed it");
    }

    @Test
    void what_a_show_says_of_itself_is_read_by_visitors_only_after_an_editor_took_it_over() {
        var xml = CarriedShows.feed("Hedges", item("1", "One"));
        shows.poll(shows.name(FEED), xml);
        shows.letAll();
        var changed = xml.replace("Hedges", "Hawthorn")
                .replace("The makers", "Others")
                .replace("www.show.example/<", "www.other.example/<");
        shows.poll(shows.known(FEED), changed);

        var show = shows.library().entries().getFirst().show();
        assertThat(show.toString()).contains("Hedges", "The makers").doesNotContain("Hawthorn", "Others", "other.");
        assertThat(shows.queue().accept(show, CarriedShows.EDITOR)).isFalse();
        assertThat(shows.queue().shows().getFirst().isOther()).isTrue();

        assertThat(shows.queue().accept(show, CarriedShows.EDITOR)).isTrue();
        assertThat(shows.library().entries().getFirst().show().toString())
                .contains("Hawthorn", "Others", "www.other.example")
                .doesNotContain("Hedges");
        assertThat(column("select body from search_document")).anyMatch(text -> text.contains("Hawthorn"));
        assertThat(documents()).isEqualTo(3);
        assertThat(shows.queue().shows().getFirst().isOther()).isFalse();
    }

    @Test
    void an_editor_lets_through_only_what_they_were_shown() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One")));
        var number = shows.queue().in(State.WAITING, 1).getFirst().number();
        shows.poll(shows.known(FEED), CarriedShows.feed("Hedges", item("1", "Hawthorn")));

        assertThat(shows.queue().let(number, Queue.Story.NOBODYS, "", CarriedShows.EDITOR))
                .isEqualTo(Queue.Letting.UNSEEN);
        assertThat(shows.library().entries()).isEmpty();
        assertThat(shows.queue().look(number).orElseThrow().title()).isEqualTo("Hawthorn");
        shows.poll(shows.known(FEED), CarriedShows.feed("Other hedges", item("1", "Hawthorn")));
        assertThat(shows.queue().let(number, Queue.Story.NOBODYS, "", CarriedShows.EDITOR))
                .isEqualTo(Queue.Letting.UNSEEN);
        assertThat(waiting()).containsExactly("Hawthorn");
        assertThat(shows.queue().let(number, Queue.Story.NOBODYS, "", CarriedShows.EDITOR))
                .isEqualTo(Queue.Letting.DONE_WITH_WORDS);
    }

    @Test
    void what_leads_to_another_page_or_another_sound_waits_again_unseen() {
        for (var other : List.of("https://www.show.example/1|https://www.other.example/1", "1.mp3|1.mp3?id=2")) {
            var xml = CarriedShows.feed("Hedges", item("1", "One"));
            shows.poll(known(), xml);
            shows.letAll();

            shows.poll(shows.known(FEED), xml.replace(other.split("\\|")[0], other.split("\\|")[1]));

            assertThat(waiting()).as(other).containsExactly("One");
            assertThat(shows.library().entries()).as(other).isEmpty();
        }
    }

    private KnownFeed known() {
        return shows.queue().shows().isEmpty() ? shows.name(FEED) : shows.known(FEED);
    }

    @Test
    void a_new_length_changes_it_where_it_stands() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One")));
        shows.letAll();

        shows.poll(
                shows.known(FEED), CarriedShows.feed("Hedges", item("1", "One").replace("1834", "600")));

        assertThat(shows.queue().in(State.CARRIED, 1).getFirst().minutes()).isEqualTo(10);
        assertThat(documents()).isEqualTo(3);
    }

    @Test
    void a_feed_that_is_gone_takes_its_episodes_along() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "Hawthorn")));
        shows.letAll();
        var feed = shows.known(FEED);

        shows.memory().store(feed, new Polled.Gone(gone(feed)));

        assertThat(shows.library().entries()).isEmpty();
        assertThat(everything()).doesNotContain("Hawthorn");
        assertThat(shows.queue().shows().getFirst().pollState()).isEqualTo("gone");
    }

    @Test
    void a_locked_show_is_named_only_where_its_makers_allow_it_and_nothing_of_it_is_copied() {
        var xml = CarriedShows.feed("Hedges", item("1", "One"));
        shows.poll(shows.name(FEED), KnownFeed.Terms.LOCKED, xml);
        var number = shows.queue().in(State.WAITING, 1).getFirst().number();

        assertThat(shows.queue().let(number, Queue.Story.NOBODYS, "", CarriedShows.EDITOR))
                .isEqualTo(Queue.Letting.LOCKED);
        assertThat(shows.queue().let(number, Queue.Story.NOBODYS, "letter of May 3", CarriedShows.EDITOR))
                .isEqualTo(Queue.Letting.DONE);

        var episode = shows.queue().in(State.CARRIED, 1).getFirst();
        assertThat(episode.notes() + episode.summary()).isEmpty();
        assertThat(column("select count(*)::text from carried_cue")).containsExactly("0");
    }

    @Test
    void a_show_that_is_locked_later_waits_again_without_its_words() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One")));
        shows.letAll();
        shows.poll(shows.known(FEED), KnownFeed.Terms.LOCKED, CarriedShows.feed("Hedges", item("1", "One")));

        assertThat(waiting()).containsExactly("One");
        assertThat(everything()).doesNotContain("About hedges");
        assertThat(documents()).isZero();
    }

    @Test
    void removing_a_show_withdraws_it_and_naming_it_again_begins_anew() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One"), item("2", "Two")));
        var one = shows.queue().in(State.WAITING, 10).getFirst();
        shows.queue().let(one.number(), Queue.Story.NOBODYS, "", CarriedShows.EDITOR);
        shows.queue().remove(shows.queue().showOf(one), CarriedShows.EDITOR);

        assertThat(shows.library().entries()).isEmpty();
        assertThat(shows.library().isWithdrawn(one.show())).isTrue();
        assertThat(waiting()).isEmpty();
        assertThat(shows.memory().due(TestSite.CLOCK.instant(), 10)).isEmpty();

        var feed = shows.name(FEED);
        shows.poll(feed, CarriedShows.feed("Hedges", item("1", "One"), item("2", "Two")));
        assertThat(waiting()).hasSize(1).doesNotContain(one.title());
    }

    @Test
    void a_show_that_comes_back_brings_nothing_back_that_was_refused_or_was_on_the_site() {
        var xml = CarriedShows.feed("Hedges", item("1", "One"), item("2", "Two"), item("3", "Three"));
        shows.poll(shows.name(FEED), xml);
        var all = shows.queue().in(State.WAITING, 10);
        var refused = all.get(0);
        var shown = all.get(1);
        shows.queue().refuse(List.of(refused.number()), "no", CarriedShows.EDITOR);
        shows.queue().let(shown.number(), Queue.Story.NOBODYS, "", CarriedShows.EDITOR);
        shows.poll(shows.known(FEED), xml.replace(">" + shown.title() + "<", ">Reworded<"));
        shows.queue().remove(shows.queue().showOf(shown), CarriedShows.EDITOR);

        assertThat(shows.library().find(shown.show(), shown.name())).isInstanceOf(Library.Found.Withdrawn.class);
        shows.poll(shows.name(FEED), xml);
        assertThat(waiting()).containsExactly(all.get(2).title());
    }

    @Test
    void a_poll_that_ends_after_its_show_was_removed_changes_nothing() {
        var feed = shows.name(FEED);
        shows.queue().remove(shows.queue().show(feed.id()).orElseThrow(), CarriedShows.EDITOR);

        shows.poll(feed, CarriedShows.feed("Hedges", item("1", "One")));

        assertThat(column("select count(*)::text from carried_episode")).containsExactly("0");
    }

    @Test
    void asking_in_vain_leaves_no_line_in_the_audit_log() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("1", "One")));
        var before = column("select count(*)::text from audit_log");

        var known = shows.known(FEED);
        shows.memory().store(known, new Polled.Unchanged(known));
        shows.memory().store(known, new Polled.Failed(known, Polled.Why.STATUS, "It said no."));
        shows.poll(shows.known(FEED), CarriedShows.feed("Hedges", item("1", "One")));

        assertThat(column("select count(*)::text from audit_log")).isEqualTo(before);
    }

    @Test
    void addresses_give_nothing_away() {
        shows.poll(shows.name(FEED), CarriedShows.feed("Hedges", item("hawthorn", "Hawthorn")));
        shows.letAll();

        assertThat(shows.library().addresses())
                .hasSize(3)
                .allSatisfy(address -> assertThat(address).matches("/listen/library(/[0-9a-f]{12}(/[0-9a-f]{24})?)?"));
    }

    @Test
    void the_file_of_shows_is_read_again_and_again_and_adds_what_is_new(@TempDir Path folder) throws Exception {
        var named = new NamedShows(db, TestSite.CLOCK, "https://site.example");
        var file = Files.writeString(folder.resolve("shows.opml"), opml("https://one.example/feed"));
        named.readAgain(file);
        named.readAgain(file);
        shows.queue().remove(shows.queue().show(1).orElseThrow(), CarriedShows.EDITOR);
        Files.writeString(file, opml("http://ONE.example/feed") + " broken");
        named.readAgain(file);
        assertThat(shows.queue().shows()).isEmpty();
        Files.writeString(file, opml("http://ONE.example/feed", "https://two.example/feed"));
        named.readAgain(file);

        assertThat(shows.queue().shows()).extracting(Queue.Standing::feed).containsExactly("https://two.example/feed");
    }

    private static String opml(String... feeds) {
        return "<opml version=\"2.0\"><body>"
                + String.join(
                        "",
                        java.util.Arrays.stream(feeds)
                                .map(feed -> "<outline text=\"x\" xmlUrl=\"" + feed + "\"/>")
                                .toList())
                + "</body></opml>";
    }

    private static KnownFeed gone(KnownFeed feed) {
        return new KnownFeed(
                feed.id(),
                feed.address(),
                KnownFeed.State.GONE,
                feed.terms(),
                feed.answer(),
                feed.nextPollAt(),
                feed.trouble(),
                null,
                null);
    }

    private static String item(String guid, String title) {
        return CarriedShows.item(guid, title, "<p>About hedges: " + title + "</p>");
    }

    private List<String> waiting() {
        return shows.queue().in(State.WAITING, 100).stream()
                .map(CarriedEpisode::title)
                .toList();
    }

    private long documents() {
        return Long.parseLong(
                column("select count(*)::text from search_document").getFirst());
    }

    /// All that is stored about shows, as text.
    private String everything() {
        var all = new StringBuilder();
        for (var table : List.of(
                "carried_show",
                "carried_episode",
                "carried_person",
                "carried_transcript_link",
                "carried_cue",
                "search_document")) {
            column("select row_to_json(t)::text from " + table + " t").forEach(all::append);
        }
        return all.toString().replaceAll("\"(content|words|seen)_hash\":\"[^\"]*\"", "");
    }

    private List<String> column(String sql) {
        return db.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
