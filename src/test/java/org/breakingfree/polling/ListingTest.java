package org.breakingfree.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.breakingfree.feeds.Feed;
import org.breakingfree.polling.KnownItem.State;
import org.breakingfree.polling.Polled.Change;
import org.breakingfree.polling.Polled.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What follows from a list of episodes for those that are remembered.
class ListingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final Feed.Episode ONE = episode("one", "First", "2026-01-01", "1.mp3", "Words");
    private static final Feed.Episode TWO = episode("two", "Second", "2026-02-01", "2.mp3", "Words");
    private static final Feed.Episode THREE = episode("three", "Third", "2026-03-01", "3.mp3", "Words");

    @Test
    void what_was_not_there_is_added_once() {
        var first = listed(List.of(), TWO, ONE);
        var second = listed(remembered(TWO, ONE), THREE, TWO, ONE);

        assertThat(identities(first.added())).containsExactly("two", "one");
        assertThat(identities(second.added())).containsExactly("three");
        assertThat(second.changed()).isEmpty();
        assertThat(second.known()).isEqualTo(2);
    }

    @Test
    void what_says_something_else_is_changed() {
        var before = remembered(TWO, ONE);

        var corrected = listed(before, episode("two", "Second, corrected", "2026-02-01", "2.mp3", "Words"), ONE);
        var moved = listed(before, TWO, episode("one", "First", "2026-01-01", "1.mp3?token=x", "Words"));
        var again = listed(before, episode("two", "Second", "2026-02-01", "2b.mp3", "Words"), ONE);

        assertThat(only(corrected).isReworded()).isTrue();
        assertThat(only(corrected).isNewSound()).isFalse();
        assertThat(only(moved).isReworded()).isFalse();
        assertThat(only(moved).isNewSound()).isFalse();
        assertThat(only(moved).now().known().sound()).endsWith("1.mp3?token=x");
        assertThat(only(again).isNewSound()).isTrue();
    }

    @Test
    void a_title_that_says_withdrawn_is_a_change_like_any_other() {
        var tombstone = episode("three", "Withdrawn", "2026-03-01", null, "This recording was withdrawn.");

        var change = only(listed(remembered(THREE, TWO, ONE), tombstone, TWO, ONE));

        assertThat(change.isReworded()).isTrue();
        assertThat(change.isNewSound()).isTrue();
        assertThat(change.now().episode().enclosures()).isEmpty();
    }

    @Test
    void a_guid_is_taken_as_it_is_written_except_for_white_space() {
        var listing = listed(
                remembered(episode("abc", "A", "2026-01-01", "a.mp3", "")),
                episode(" abc\n", "A", "2026-01-01", "a.mp3", ""),
                episode("AbC", "B", "2026-01-02", "b.mp3", ""));

        assertThat(identities(listing.added())).containsExactly("AbC");
        assertThat(listing.changed()).isEmpty();
    }

    @Test
    void of_two_with_one_guid_the_first_is_kept_and_an_editor_told() {
        var listing = listed(List.of(), TWO, episode("two", "Another", "2026-01-01", "x.mp3", ""));

        assertThat(listing.added()).extracting(item -> item.episode().title()).containsExactly("Second");
        assertThat(listing.warnings())
                .containsExactly("Two episodes have the same guid, \"two\". Only the first is taken.");
    }

    @Test
    void without_a_guid_it_is_the_sound_and_else_the_link_and_else_the_words() {
        var sound = episode(null, "A", null, "https://pdst.fm/e/sound.example/a.mp3?utm_source=x", "");
        var words = episode(null, "B", null, null, "Words");
        var first = listed(List.of(), sound, words);

        var second = listed(known(first), sound, words);

        assertThat(identities(first.added()))
                .containsExactly("https://sound.example/a.mp3", Fingerprint.of("B\nWords"));
        assertThat(second.added()).isEmpty();
        assertThat(second.changed()).isEmpty();
        assertThat(second.withdrawn()).isEmpty();
    }

    @Test
    void a_publisher_who_changes_all_guids_publishes_nothing_anew() {
        var before = remembered(
                THREE,
                TWO,
                episode(null, "No sound", "2026-01-03", null, "Words"),
                episode("four", "D", null, "d", ""));

        var listing = listed(
                before,
                episode("other-3", "Third, renamed", "2026-03-01", "3.mp3", "Words"),
                episode("other-2", "Second", "2026-02-01", "https://elsewhere.example/2.mp3", "Words"),
                episode("other-1", "No sound", "2026-01-03", null, "Words"),
                episode("new", "New", "2026-01-02", "n.mp3", "Words"));

        assertThat(listing.changed())
                .extracting(change -> change.before().identity() + " → "
                        + change.now().known().identity())
                .containsExactly("three → other-3", "two → other-2", Fingerprint.of("No sound\nWords") + " → other-1");
        assertThat(identities(listing.added())).containsExactly("new");
    }

    @Test
    void when_it_cannot_be_told_which_is_meant_it_is_another() {
        var before = remembered(
                episode("a", "Part", "2026-01-01", "same.mp3", ""), episode("b", "Part", "2026-01-01", "same.mp3", ""));

        var listing = listed(before, episode("c", "Part", "2026-01-01", "same.mp3", ""));

        assertThat(identities(listing.added())).containsExactly("c");
    }

    @Test
    void what_vanishes_from_among_the_newest_is_withdrawn() {
        assertThat(withdrawn(listed(remembered(THREE, TWO, ONE), TWO, ONE))).containsExactly("three");
        assertThat(withdrawn(listed(remembered(THREE, TWO, ONE), THREE, ONE))).containsExactly("two");
    }

    @Test
    void what_has_become_too_old_for_the_feed_stays() {
        var listing = listed(remembered(TWO, ONE), THREE, TWO);

        assertThat(listing.withdrawn()).isEmpty();
        assertThat(listing.older()).extracting(KnownItem::identity).containsExactly("one");
        assertThat(listing.older()).extracting(KnownItem::state).containsExactly(State.OLDER);
    }

    @Test
    void a_trailer_that_is_always_listed_does_not_say_how_far_back_a_feed_goes() {
        var trailer = episode("trailer", "Hear what comes", "2020-01-01", "t.mp3", "trailer");

        var listing = listed(remembered(TWO, ONE, trailer), THREE, TWO, trailer);

        assertThat(listing.withdrawn()).isEmpty();
        assertThat(listing.older()).extracting(KnownItem::identity).containsExactly("one");
        assertThat(withdrawn(listed(remembered(THREE, TWO, trailer), TWO, trailer)))
                .containsExactly("three");
    }

    @Test
    void what_was_too_old_is_withdrawn_when_the_feed_goes_back_further_and_does_not_list_it() {
        var two = remembered(TWO).getFirst().in(State.OLDER);
        var before = Stream.concat(Stream.of(two), remembered(THREE).stream()).toList();

        assertThat(withdrawn(listed(before, THREE, ONE))).containsExactly("two");
        assertThat(listed(before, THREE).withdrawn()).isEmpty();
        assertThat(listed(before, THREE).older()).isEmpty();
    }

    @Test
    void an_empty_list_takes_nothing_away() {
        var listing = listed(remembered(TWO, ONE));

        assertThat(listing.withdrawn()).isEmpty();
        assertThat(listing.older()).isEmpty();
        assertThat(listing.warnings()).containsExactly("The feed lists no episode. Those we know stay.");
    }

    @Test
    void what_may_not_be_listed_is_withdrawn_however_old_it_is() {
        var listing = listed(remembered(THREE, ONE), THREE, TWO, blocked(ONE));

        assertThat(withdrawn(listing)).containsExactly("one");
        assertThat(identities(listing.added())).containsExactly("two");
    }

    @Test
    void what_comes_back_is_told_apart_from_what_is_new() {
        var gone = remembered(TWO).getFirst().in(State.WITHDRAWN);

        var change = only(listed(List.of(gone), TWO));

        assertThat(change.isBack()).isTrue();
        assertThat(change.isReworded()).isFalse();
        assertThat(listed(List.of(gone), ONE).withdrawn()).isEmpty();
    }

    @Test
    void an_order_that_changes_changes_nothing() {
        var listing = listed(remembered(THREE, TWO, ONE), ONE, THREE, TWO);

        assertThat(listing.changed()).isEmpty();
        assertThat(listing.withdrawn()).isEmpty();
    }

    @Test
    void a_time_to_come_is_the_time_at_which_it_was_first_seen() {
        var future = episode("f", "From 2099", "2099-01-01", "f.mp3", "");
        var first = listed(List.of(), future, ONE);

        var later = Listing.of(known(first), List.of(future, ONE), NOW.plus(Duration.ofDays(9)));

        assertThat(first.added().getFirst().known().publishedAt()).isEqualTo(NOW);
        assertThat(later.changed()).isEmpty();
    }

    @Test
    void without_times_the_order_of_the_feed_tells_what_is_newer() {
        var first = listed(List.of(), undated("c"), undated("b"), undated("a"));

        var added = listed(known(first), undated("d"), undated("c"), undated("b"));
        var taken = listed(known(first), undated("b"), undated("a"));

        assertThat(added.withdrawn()).isEmpty();
        assertThat(added.older()).extracting(KnownItem::identity).containsExactly("a");
        assertThat(withdrawn(taken)).containsExactly("c");
    }

    // ----

    private static Listing listed(Collection<KnownItem> remembered, Feed.Episode... episodes) {
        return Listing.of(remembered, List.of(episodes), NOW);
    }

    private static List<KnownItem> remembered(Feed.Episode... episodes) {
        return known(listed(List.of(), episodes));
    }

    private static List<KnownItem> known(Listing listing) {
        var items = new ArrayList<>(listing.added().stream().map(Item::known).toList());
        Collections.reverse(items);
        return items;
    }

    private static Change only(Listing listing) {
        assertThat(listing.added()).isEmpty();
        assertThat(listing.changed()).hasSize(1);
        return listing.changed().getFirst();
    }

    private static List<String> identities(List<Item> items) {
        return items.stream().map(item -> item.known().identity()).toList();
    }

    private static List<String> withdrawn(Listing listing) {
        assertThat(listing.withdrawn()).allMatch(item -> item.state() == State.WITHDRAWN);
        return listing.withdrawn().stream().map(KnownItem::identity).toList();
    }

    private static Feed.Episode undated(String guid) {
        return episode(guid, "Title of " + guid, null, guid + ".mp3", "");
    }

    private static Feed.Episode episode(
            @Nullable String guid, String title, @Nullable String day, @Nullable String sound, String words) {
        return made(guid, title, day, sound, words, false);
    }

    private static Feed.Episode blocked(Feed.Episode episode) {
        return made(episode.guid(), "Hidden", "2026-01-01", "1.mp3", "", true);
    }

    private static Feed.Episode made(
            @Nullable String guid,
            String title,
            @Nullable String day,
            @Nullable String sound,
            String words,
            boolean isBlocked) {
        return new Feed.Episode(
                guid,
                null,
                title,
                null,
                day == null ? null : Instant.parse(day + "T10:00:00Z"),
                words,
                null,
                null,
                null,
                words.equals("trailer") ? "trailer" : null,
                null,
                null,
                Stream.ofNullable(sound)
                        .map(path -> path.startsWith("http") ? path : "https://show.example/" + path)
                        .map(address -> new Feed.Enclosure(address, "audio/mpeg", null))
                        .toList(),
                List.of(),
                null,
                List.of(),
                List.of(),
                isBlocked);
    }
}
