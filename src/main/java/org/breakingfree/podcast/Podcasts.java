package org.breakingfree.podcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.audit.Journal;
import org.breakingfree.db.Database;
import org.breakingfree.media.Media;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.News;
import org.jdbi.v3.core.Handle;

/// Our shows and what can be done with them.
public final class Podcasts {

    /// What an `AuditEntry.subject` about an episode starts with.
    public static final String TOPIC = "episode";

    static final String SHOW_TOPIC = "show";
    static final String HELPLINE_TOPIC = "helpline";

    private final Database db;
    private final Media media;

    public Podcasts(Database db, Media media) {
        this.db = db;
        this.media = media;
    }

    /// A show with its published episodes, newest first.
    ///
    /// @param changedAt when it, one of its episodes or a helpline, which its feed names, last changed
    public record Listing(Show show, List<Episode> episodes, Instant changedAt) {}

    /// All shows, the main one first.
    public List<Listing> listings() {
        return db.read(handle -> PodcastRepository.shows(handle).stream()
                .map(show -> listing(handle, show))
                .toList());
    }

    public Optional<Listing> listing(String show) {
        return db.read(handle -> PodcastRepository.show(handle, show).map(found -> listing(handle, found)));
    }

    private static Listing listing(Handle handle, Show show) {
        var changedAt = PodcastRepository.changedAt(handle, show.guid());
        var numbersChangedAt = Journal.lastChange(handle, HELPLINE_TOPIC).orElse(changedAt);
        return new Listing(
                show,
                PodcastRepository.episodes(handle, show.guid()),
                numbersChangedAt.isAfter(changedAt) ? numbersChangedAt : changedAt);
    }

    /// The newest episode of the main show.
    public Optional<Found.Published> latest() {
        return listings().stream()
                .findFirst()
                .flatMap(listing -> listing.episodes().stream()
                        .findFirst()
                        .map(episode -> new Found.Published(listing.show(), episode, contents(episode))));
    }

    Contents contents(Episode episode) {
        return db.read(handle -> PodcastRepository.contents(handle, episode.guid()));
    }

    public Found find(String show, String slug) {
        return db.read(handle -> found(handle, PodcastRepository.episode(handle, show, slug), show + "/" + slug));
    }

    /// The episode whose files carry this random name.
    Found findByName(String name) {
        return db.read(handle -> found(handle, PodcastRepository.episodeByName(handle, name), name));
    }

    private static Found found(Handle handle, Optional<Episode> episode, String key) {
        if (episode.isPresent()) {
            var show = PodcastRepository.show(handle, episode.get().show()).orElseThrow();
            var contents = PodcastRepository.contents(handle, episode.get().guid());
            return new Found.Published(show, episode.get(), contents);
        }
        return PodcastRepository.isWithdrawn(handle, key) ? new Found.Withdrawn() : new Found.Unknown();
    }

    /// Takes an episode down: its page, sound, transcript, chapters, feed entry and search results
    /// are gone when this returns, and its words and bytes are no longer stored: no search suggests a word
    /// that only this episode had.
    ///
    /// @return whether there was such an episode
    public boolean withdraw(Actor actor, UUID episode) {
        var subject = TOPIC + ":" + episode;
        var taken = db.writeAtLength(new AuditEntry(actor, "episode.withdraw", subject), handle -> {
            SearchDocument.remove(handle, subject);
            media.withdraw(handle, subject);
            return PodcastRepository.withdraw(handle, episode);
        });
        media.eraseWithdrawn();
        return taken;
    }

    /// Adds the shows that come with the code, as a part of the caller's write.
    public void add(Handle handle, List<PodcastFolder.ShowFiles> shows) {
        for (var files : shows) {
            media.store(handle, files.cover(), files.coverPath());
            PodcastRepository.insert(handle, files.show());
            PodcastSearch.documents(files.show()).forEach(document -> SearchDocument.add(handle, document));
            for (var episode : files.episodes()) {
                media.store(handle, episode.audio(), episode.audioPath());
                PodcastRepository.insert(handle, files.show().guid(), episode.episode());
                PodcastRepository.insert(handle, episode.episode().guid(), episode.contents());
                for (var document : PodcastSearch.documents(episode.episode(), episode.contents())) {
                    SearchDocument.add(handle, document);
                }
            }
        }
    }

    /// The neutral addresses of all pages, and those of the feeds, for whoever makes them ready.
    public List<String> pageAddresses() {
        var addresses = new ArrayList<>(List.of("/listen"));
        for (var listing : listings()) {
            addresses.add(listing.show().address());
            listing.episodes().forEach(episode -> addresses.add(episode.address()));
        }
        return addresses;
    }

    public List<News> news() {
        return listings().stream()
                .flatMap(listing -> listing.episodes().stream())
                .map(episode -> new News(
                        episode.subject(),
                        episode.numbering().publishedOn(),
                        episode.title(),
                        episode.summary(),
                        episode.address()))
                .toList();
    }

    public List<String> fileAddresses() {
        var addresses = new ArrayList<>(List.of("/podcasts/feed.xml", "/podcasts/shows.opml"));
        listings().forEach(listing -> addresses.add(listing.show().feedAddress()));
        return addresses;
    }
}
