package org.breakingfree.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.breakingfree.db.Database;
import org.breakingfree.downloads.Downloads;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.library.Asking;
import org.breakingfree.library.FeedWatch;
import org.breakingfree.library.Library;
import org.breakingfree.library.LibraryController;
import org.breakingfree.library.NamedShows;
import org.breakingfree.library.Queue;
import org.breakingfree.media.Media;
import org.breakingfree.media.MediaController;
import org.breakingfree.podcast.EpisodeEmbedding;
import org.breakingfree.podcast.FeedDocuments;
import org.breakingfree.podcast.FeedsController;
import org.breakingfree.podcast.Hub;
import org.breakingfree.podcast.ListenController;
import org.breakingfree.podcast.PodcastFilesController;
import org.breakingfree.podcast.Podcasts;
import org.breakingfree.web.Views;

/// The features that are heard: our own shows, other people's, and what works for them.
final class ListenFeatures {

    private static final Path PODCASTS = Path.of("podcasts");
    private static final Path OTHER_SHOWS = PODCASTS.resolve("shows.opml");

    private final Settings settings;
    private final Database db;
    private final Path home;
    private final Clock clock;
    private final Views views;
    private final Helplines helplines;
    private final Media media;
    private final Podcasts podcasts;
    private final FeedDocuments feeds;
    private final Hub hub;
    private final Downloads downloads;
    private final Library library;
    private final FeedWatch feedWatch;

    ListenFeatures(Settings settings, Database db, Path home, Clock clock, Views views, Helplines helplines) {
        this.settings = settings;
        this.db = db;
        this.home = home;
        this.clock = clock;
        this.views = views;
        this.helplines = helplines;
        media = new Media(db, settings.dataDir().resolve("media"));
        podcasts = new Podcasts(db, media, clock);
        feeds = new FeedDocuments(db);
        hub = new Hub(settings.webSubHub(), settings.address().publicUrl(), feeds::addresses);
        downloads = new Downloads(db, this::episodeOf, clock);
        library = new Library(db);
        feedWatch = new FeedWatch(
                db,
                clock,
                Asking.of(settings.address().publicUrl(), settings.contactEmail(), settings.feedTestHosts()));
    }

    /// Tells a hub of news and polls other people's feeds.
    List<Worker> workers() {
        return List.of(new Worker(hub::start, hub::close), new Worker(feedWatch::start, feedWatch::close));
    }

    Podcasts podcasts() {
        return podcasts;
    }

    /// Counts what listeners fetch.
    Downloads downloads() {
        return downloads;
    }

    /// How other sites show an episode.
    EpisodeEmbedding embedding() {
        return new EpisodeEmbedding(podcasts);
    }

    /// The title of the show that an episode belongs to, ours or another's; empty for other pages.
    ///
    /// @param episode the neutral address of its page
    String showOf(String episode) {
        var parts = episode.split("/");
        if (parts.length == 5 && parts[2].equals("library")) {
            return library.title(parts[3]);
        }
        return parts.length == 4 ? podcasts.title(parts[2]) : "";
    }

    private Optional<UUID> episodeOf(String media) {
        return this.media
                .subject(media)
                .filter(subject -> subject.startsWith(Podcasts.TOPIC + ":"))
                .map(subject -> UUID.fromString(subject.substring(Podcasts.TOPIC.length() + 1)));
    }

    Feature ownShows() {
        return Feature.of(Podcasts.TOPIC, routes -> {
                    new MediaController(media).routes(routes);
                    new FeedsController(podcasts, feeds, settings.contactEmail().orElse(""), hub.address())
                            .routes(routes);
                    new PodcastFilesController(podcasts, feeds).routes(routes);
                    new ListenController(podcasts, helplines, views, library::isOpen, Library.TOPIC).routes(routes);
                })
                .content((home, mistakes) -> {
                    var shows = podcasts.read(home.resolve(PODCASTS), mistakes);
                    return handle -> podcasts.add(handle, shows);
                })
                .atEachStart(() -> podcasts.renew(home.resolve(PODCASTS)))
                .pages(podcasts::pageAddresses)
                .files(() -> Stream.of(
                                Stream.of("/podcasts/shows.opml"),
                                feeds.addresses().stream().map(FeedDocuments.Address::path),
                                media.addresses().stream())
                        .flatMap(addresses -> addresses)
                        .toList())
                .onChange(() -> {
                    media.eraseWithdrawn();
                    media.fetchMissing(home.resolve(PODCASTS));
                    hub.tell();
                })
                .news(podcasts::news);
    }

    /// Other people's shows. Stands before ours, whose addresses are of the same shape.
    Feature othersShows() {
        var named = new NamedShows(db, clock, settings.address().publicUrl());
        return Feature.of(Library.TOPIC, new LibraryController(library, helplines, views)::routes)
                .content((home, mistakes) -> named.read(home.resolve(OTHER_SHOWS), mistakes)::into)
                .atEachStart(() -> named.readAgain(home.resolve(OTHER_SHOWS)))
                .pages(library::addresses)
                .files("/podcasts/library.opml");
    }

    /// A show that is named or let go of is polled, or not, at once.
    Feature queue() {
        return Feature.of(Queue.TOPIC, _ -> {}).onChange(feedWatch::again);
    }
}
