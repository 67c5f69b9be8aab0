package org.breakingfree.podcast;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.media.Media;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.News;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our shows and what can be done with them.
public final class Podcasts {

    /// What an `AuditEntry.subject` about an episode starts with.
    public static final String TOPIC = "episode";

    public static final String SHOW_TOPIC = "show";
    static final String HELPLINE_TOPIC = "helpline";

    /// How many episodes stand on one page.
    static final int PAGE = 50;

    /// How many of each show stand on the page of all shows.
    private static final int FIRST_FEW = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Podcasts.class);
    private static final Actor IMPORT = new Actor.Job("import");

    private final Database db;
    private final Media media;
    private final Clock clock;

    public Podcasts(Database db, Media media, Clock clock) {
        this.clock = clock;
        this.db = db;
        this.media = media;
    }

    /// A show as the page of all shows has it.
    ///
    /// @param trailer its newest trailer
    /// @param episodes the first few
    /// @param count how many there are in all, without trailers
    public record Shelf(Show show, Optional<Episode> trailer, List<Episode> episodes, int count) {}

    /// A page of a show's episodes.
    ///
    /// @param seasons those in which something is published, with the names they have
    /// @param season the one that is shown; 0 when all are
    /// @param page counted from 1
    /// @param pages how many there are
    public record Listing(
            Show show,
            ShowContents contents,
            List<Season> seasons,
            int season,
            List<Episode> trailers,
            List<Episode> episodes,
            int page,
            int pages) {}

    /// All shows, the main one first.
    public List<Show> shows() {
        return db.read(PodcastRepository::shows);
    }

    public List<Shelf> shelves() {
        return db.read(handle -> PodcastRepository.shows(handle).stream()
                .map(show -> shelf(handle, show))
                .toList());
    }

    private static Shelf shelf(Handle handle, Show show) {
        var count = PodcastRepository.seasons(handle, show.guid()).stream()
                .mapToInt(PodcastRepository.SeasonCount::episodes)
                .sum();
        return new Shelf(
                show,
                PodcastRepository.trailers(handle, show.guid(), 0).stream().findFirst(),
                PodcastRepository.episodes(handle, show.guid(), 0, show.isSerial(), 0, FIRST_FEW),
                count);
    }

    public FoundShow findShow(String slug) {
        return db.read(handle -> findShow(handle, slug));
    }

    private static FoundShow findShow(Handle handle, String slug) {
        var show = PodcastRepository.show(handle, slug);
        if (show.isEmpty()) {
            return new FoundShow.Unknown();
        }
        if (show.get().plan().closed()) {
            return new FoundShow.Closed();
        }
        return show.get().slug().equals(slug)
                ? new FoundShow.Open(
                        show.get(),
                        PodcastRepository.contents(handle, show.get().guid()))
                : new FoundShow.Moved(show.get());
    }

    /// What the show with this name is called; empty when there is none.
    public String title(String slug) {
        return findShow(slug) instanceof FoundShow.Open(var show, var _) ? show.title() : "";
    }

    /// A page of what a show has.
    ///
    /// @param season 0 for all
    /// @param page counted from 1
    /// @return empty when there is no such season or page
    public Optional<Listing> listing(FoundShow.Open open, int season, int page) {
        return db.read(handle -> {
            var guid = open.show().guid();
            var counts = PodcastRepository.seasons(handle, guid);
            var isThere = season == 0 || counts.stream().anyMatch(count -> count.season() == season);
            var episodes = counts.stream()
                    .filter(count -> season == 0 || count.season() == season)
                    .mapToInt(PodcastRepository.SeasonCount::episodes)
                    .sum();
            var pages = Math.max(1, (episodes + PAGE - 1) / PAGE);
            if (!isThere || page < 1 || page > pages) {
                return Optional.empty();
            }
            var seasons = counts.stream()
                    .map(count -> new Season(count.season(), open.contents().seasonName(count.season())))
                    .toList();
            return Optional.of(new Listing(
                    open.show(),
                    open.contents(),
                    seasons,
                    season,
                    PodcastRepository.trailers(handle, guid, season),
                    PodcastRepository.episodes(handle, guid, season, open.show().isSerial(), (page - 1) * PAGE, PAGE),
                    page,
                    pages));
        });
    }

    /// The newest episode of the main show.
    public Optional<Found.Published> latest() {
        return db.read(handle -> PodcastRepository.newest(handle).map(episode -> published(handle, episode)));
    }

    public Found find(String show, String slug) {
        return db.read(handle -> switch (findShow(handle, show)) {
            case FoundShow.Open found ->
                PodcastRepository.episode(handle, found.show().guid(), slug)
                        .<Found>map(episode -> published(handle, episode))
                        .orElseGet(() -> missing(PodcastRepository.isWithdrawn(
                                handle, found.show().guid(), slug)));
            case FoundShow.Moved(var moved) -> new Found.Moved(moved);
            case FoundShow.Closed() -> new Found.Withdrawn();
            case FoundShow.Unknown() -> new Found.Unknown();
        });
    }

    /// The episode whose files carry this random name.
    public Found findByName(String name) {
        return db.read(handle -> PodcastRepository.episodeByName(handle, name)
                .<Found>map(episode -> published(handle, episode))
                .orElseGet(() -> missing(PodcastRepository.isWithdrawn(handle, name))));
    }

    private static Found missing(boolean isWithdrawn) {
        return isWithdrawn ? new Found.Withdrawn() : new Found.Unknown();
    }

    private static Found.Published published(Handle handle, Episode episode) {
        var show = PodcastRepository.show(handle, episode.show()).orElseThrow();
        return new Found.Published(show, episode, ContentsRepository.contents(handle, episode.guid()));
    }

    Instant changedAt(Episode episode) {
        return db.read(handle -> PodcastRepository.episodeChangedAt(handle, episode.guid()));
    }

    /// Takes an episode down: its page, sound, transcript, chapters, feed entry and search results
    /// are gone when this returns, and its words and bytes are no longer stored: no search suggests a word
    /// that only this episode had.
    ///
    /// @return whether there was such an episode
    public boolean withdraw(Actor actor, UUID episode) {
        var subject = TOPIC + ":" + episode;
        var taken = db.writeAtLength(new AuditEntry(actor, "episode.withdraw", subject), handle -> {
            return Publishing.withdraw(handle, episode);
        });
        media.eraseWithdrawn();
        return taken;
    }

    /// Reads `podcasts/` for an empty database. What is wrong in it is added to `mistakes`.
    public PodcastFolder read(Path folder, Mistakes mistakes) {
        var read = PodcastFolder.read(folder, LocalDate.now(clock));
        read.allMistakes().forEach(mistake -> mistakes.add(mistake.file(), mistake.line(), mistake.reason()));
        return read;
    }

    /// Adds the shows that come with the code, as a part of the caller's write.
    ///
    /// @throws IllegalStateException with a sentence for each folder that could not be stored
    public void add(Handle handle, PodcastFolder folder) {
        var coming = FolderImport.against(handle, folder);
        coming.into(handle, media);
        if (!coming.mistakes().isEmpty()) {
            throw new IllegalStateException("Not published: " + coming.mistakes());
        }
    }

    /// Brings the database to what stands in `podcasts/` now. A folder with a mistake is left out, with a sentence in
    /// the log, and what it published before stays as it is. Nothing is written when nothing changed.
    ///
    /// @return the sentences
    public List<String> renew(Path folder) {
        var read = PodcastFolder.read(folder, LocalDate.now(clock));
        var coming = db.<FolderImport>readAtLength(handle -> FolderImport.against(handle, read));
        if (coming.isNeeded()) {
            coming = db.<FolderImport>writeAtLength(new AuditEntry(IMPORT, "episode.import", TOPIC), handle -> {
                PublishingRepository.takeTurn(handle);
                var now = FolderImport.against(handle, read);
                now.into(handle, media)
                        .forEach(subject -> new AuditEntry(IMPORT, "podcast.import", subject).record(handle));
                return now;
            });
            media.eraseWithdrawn();
        }
        var sentences = new ArrayList<String>();
        coming.mistakes().forEach(mistake -> sentences.add("Not published: " + mistake));
        coming.gone()
                .forEach(place -> sentences.add("The folder " + folder.resolve(place)
                        + " is gone; what it published stays. bin/serve withdraw-episode takes an episode down."));
        sentences.forEach(LOG::warn);
        return sentences;
    }

    /// The neutral addresses of all pages, and those of the feeds, for whoever makes them ready.
    public List<String> pageAddresses() {
        return db.readAtLength(handle -> Stream.of(
                        Stream.of("/listen"),
                        PodcastRepository.shows(handle).stream()
                                .flatMap(show -> Stream.of(show.address(), show.followAddress())),
                        PodcastRepository.all(handle).stream().map(Episode::address))
                .flatMap(addresses -> addresses)
                .toList());
    }

    public List<News> news() {
        return db.readAtLength(PodcastRepository::all).stream()
                .map(episode -> new News(
                        episode.subject(),
                        episode.numbering().publishedOn(),
                        episode.title(),
                        episode.summary(),
                        episode.address()))
                .toList();
    }
}
