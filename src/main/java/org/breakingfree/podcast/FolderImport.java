package org.breakingfree.podcast;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.db.Failure;
import org.breakingfree.media.Media;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;
import org.jdbi.v3.core.Handle;

/// What has to be done so that the database has what stands in `podcasts/`.
///
/// A folder counts as a whole: it is published with all that is in it, or left as it was when it has a mistake. A
/// folder that is as it was when it was last read is left alone, so that what was changed elsewhere since stays.
final class FolderImport {

    /// The name of the savepoint to which everything goes back when a folder fails.
    private static final String BEFORE = "before_the_folders";

    private final PodcastFolder folder;
    private final HeldPlaces held;
    private final Map<UUID, PublishingRepository.Known> shows;
    private final Map<UUID, PublishingRepository.Known> episodes;
    private final Mistakes refusals = new Mistakes();
    private final Set<UUID> refused = new HashSet<>();

    private FolderImport(Handle handle, PodcastFolder folder) {
        this.folder = folder;
        held = HeldPlaces.read(handle);
        shows = PublishingRepository.shows(handle);
        episodes = PublishingRepository.episodes(handle);
        for (var show : folder.shows()) {
            show.files().ifPresent(files -> check(show, files.show()));
            show.episodes().forEach(episode -> episode.files().ifPresent(files -> check(handle, episode, files)));
        }
        settle();
    }

    /// Compares a folder with a database and changes nothing.
    static FolderImport against(Handle handle, PodcastFolder folder) {
        return new FolderImport(handle, folder);
    }

    boolean isNeeded() {
        return newShows().findAny().isPresent() || newEpisodes().findAny().isPresent();
    }

    /// Every mistake for which a folder, or all of them, is not published as it is.
    List<Mistake> mistakes() {
        return Stream.concat(folder.allMistakes().stream(), refusals.all().stream())
                .toList();
    }

    /// Publishes what is new and what changed, as a part of the caller's write.
    ///
    /// A folder that fails although no mistake was found in it is refused too, and all begins again without it:
    /// another may have counted on its number or its show.
    ///
    /// @return what was changed, as in `AuditEntry.subject`
    List<String> into(Handle handle, Media media) {
        handle.savepoint(BEFORE);
        var changed = attempt(handle, media);
        while (changed.isEmpty()) {
            handle.rollbackToSavepoint(BEFORE);
            settle();
            handle.savepoint(BEFORE);
            changed = attempt(handle, media);
        }
        handle.releaseSavepoint(BEFORE);
        return changed.get();
    }

    /// @return empty when a folder failed, which is then refused
    private Optional<List<String>> attempt(Handle handle, Media media) {
        var publishing = new Publishing(handle, media);
        var changed = new LinkedHashSet<String>();
        for (var show : newShows().toList()) {
            var files = show.files().orElseThrow();
            if (!isDone(show.path(), files.show().guid(), () -> changed.addAll(publishing.put(files, show.hash())))) {
                return Optional.empty();
            }
        }
        for (var episode : newEpisodes().toList()) {
            var files = episode.files().orElseThrow();
            if (!isDone(episode.path(), guid(episode), () -> changed.addAll(publishing.put(files, episode.hash())))) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(changed));
    }

    private boolean isDone(Path path, UUID guid, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException problem) {
            refuse(path, guid, "it could not be stored (" + Failure.inShort(problem) + ")");
            return false;
        }
    }

    /// The places whose folder is not there any more. What they published stays: a folder can be lost by accident,
    /// and what is to be taken down is taken down by its own command.
    List<String> gone() {
        var guids = Stream.concat(
                        folder.shows().stream()
                                .flatMap(show -> show.files().stream())
                                .map(files -> files.show().guid()),
                        folder.episodes().map(files -> files.episode().guid()))
                .collect(Collectors.toSet());
        var paths = Stream.concat(
                        folder.shows().stream().map(PodcastFolder.ShowFolder::path),
                        folder.shows().stream()
                                .flatMap(show -> show.episodes().stream())
                                .map(PodcastFolder.EpisodeFolder::path))
                .toList();
        return Stream.concat(shows.values().stream(), episodes.values().stream())
                .filter(known -> known.hash() != null && !known.isGone())
                .filter(known -> !guids.contains(known.guid()))
                .map(PublishingRepository.Known::place)
                .filter(place -> paths.stream().noneMatch(path -> path.endsWith(place)))
                .sorted()
                .toList();
    }

    /// The main show last, so that there are never two.
    private Stream<PodcastFolder.ShowFolder> newShows() {
        return folder.shows().stream()
                .filter(show -> show.files().isPresent()
                        && show.mistakes().none()
                        && folder.mistakes().none())
                .filter(show -> isNew(shows, show.files().get().show().guid(), show.hash()))
                .sorted(Comparator.comparing(
                        show -> show.files().get().show().channel().main()));
    }

    /// In the order in which they were published, which is the order of archives.
    private Stream<PodcastFolder.EpisodeFolder> newEpisodes() {
        return folder.shows().stream()
                .filter(show -> show.files().isPresent() && isThere(show))
                .flatMap(show -> show.episodes().stream())
                .filter(episode ->
                        episode.files().isPresent() && episode.mistakes().none())
                .filter(episode -> isNew(episodes, guid(episode), episode.hash()))
                .sorted(Comparator.comparing((PodcastFolder.EpisodeFolder episode) ->
                                numbering(episode).publishedOn())
                        .thenComparing(episode -> numbering(episode).season())
                        .thenComparing(episode -> numbering(episode).number()));
    }

    private static UUID guid(PodcastFolder.EpisodeFolder episode) {
        return episode.files().orElseThrow().episode().guid();
    }

    private static Episode.Numbering numbering(PodcastFolder.EpisodeFolder episode) {
        return episode.files().orElseThrow().episode().numbering();
    }

    /// Whether an episode can be added to a show: it is in the database, or comes into it now.
    private boolean isThere(PodcastFolder.ShowFolder show) {
        var guid = show.files().orElseThrow().show().guid();
        var known = shows.get(guid);
        var comes = show.mistakes().none() && !refused.contains(guid);
        return known == null
                ? comes
                : !known.isGone()
                        && !show.files().get().show().plan().closed()
                        && (comes
                                || known.place()
                                        .equals(show.files().get().show().slug()));
    }

    private boolean isNew(Map<UUID, PublishingRepository.Known> known, UUID guid, String hash) {
        var before = known.get(guid);
        return !refused.contains(guid) && (before == null || !hash.equals(before.hash()));
    }

    private void check(PodcastFolder.ShowFolder show, Show files) {
        if (!isNew(shows, files.guid(), show.hash())) {
            return;
        }
        var before = shows.get(files.guid());
        if (before != null && before.isGone()) {
            refuse(show.path(), files.guid(), "the show was closed, and stays so: take the folder away");
        } else if (before != null && before.isEdited()) {
            refuse(show.path(), files.guid(), EDITED);
        } else if (isTaken(shows, files.guid(), files.slug())) {
            refuse(
                    show.path(),
                    files.guid(),
                    "the show \"" + files.slug() + "\" is there with another guid, " + "which must never change");
        }
    }

    private void check(Handle handle, PodcastFolder.EpisodeFolder folder, PodcastFolder.EpisodeFiles files) {
        var episode = files.episode();
        if (!isNew(episodes, episode.guid(), folder.hash())) {
            return;
        }
        var before = episodes.get(episode.guid());
        var place = episode.show() + "/" + episode.slug();
        var owner = PublishingRepository.ownerOfName(handle, episode.name());
        if (before != null && before.isGone()) {
            refuse(folder.path(), episode.guid(), "the episode was withdrawn, and does not come back");
        } else if (before != null && before.isEdited()) {
            refuse(folder.path(), episode.guid(), EDITED);
        } else if (before != null && isOfAnotherShow(folder, before)) {
            refuse(
                    folder.path(),
                    episode.guid(),
                    "the guid is that of " + before.place()
                            + ", and an episode does not move to another show: give it a guid of its own");
        } else if (isTaken(episodes, episode.guid(), place)) {
            refuse(
                    folder.path(),
                    episode.guid(),
                    "an episode with another guid is or was at this address: "
                            + "leave the guid as it was, or give a new episode's folder another name");
        } else if (owner.isPresent() && !owner.get().equals(episode.guid())) {
            refuse(folder.path(), episode.guid(), "the media name is that of another episode");
        }
    }

    /// Refuses whoever wants a place that another keeps. Who is refused keeps a place too, so that this goes on until
    /// nobody more is.
    private void settle() {
        int before;
        do {
            before = refused.size();
            refuseSecondMain();
            refuseTakenNumbers();
        } while (refused.size() > before);
    }

    private void refuseSecondMain() {
        var coming = newShows().toList();
        var guids = coming.stream()
                .map(show -> show.files().orElseThrow().show().guid())
                .collect(Collectors.toSet());
        held.mainBeside(guids).ifPresent(main -> {
            for (var show : coming) {
                var files = show.files().orElseThrow().show();
                if (files.channel().main()) {
                    refuse(
                            show.path(),
                            files.guid(),
                            "\"" + shows.get(main).place() + "\" is the main show and stays so until its show.md "
                                    + "says otherwise: there is one");
                }
            }
        });
    }

    private void refuseTakenNumbers() {
        var coming = newEpisodes()
                .collect(Collectors.toMap(FolderImport::guid, episode -> episode, (one, _) -> one, LinkedHashMap::new));
        var numbered = coming.values().stream()
                .map(episode -> HeldPlaces.Numbered.of(
                        episode.files().orElseThrow().episode(), showOf(episode).orElseThrow()))
                .toList();
        for (var one : held.refused(numbered)) {
            refuse(
                    coming.get(one.episode()).path(),
                    one.episode(),
                    one.place() + " is that of another episode, which is published and stays as it is");
        }
    }

    private Optional<UUID> showOf(PodcastFolder.EpisodeFolder episode) {
        return folder.shows().stream()
                .filter(show -> show.path().equals(episode.path().getParent()))
                .flatMap(show -> show.files().stream())
                .map(files -> files.show().guid())
                .findFirst();
    }

    private static final String EDITED = "the folder changed, and what it published was changed elsewhere too: "
            + "what is published stays as it is";

    /// A show may have a new name; its episodes are known by its guid.
    private boolean isOfAnotherShow(PodcastFolder.EpisodeFolder folder, PublishingRepository.Known before) {
        var slug = before.place().substring(0, before.place().indexOf('/'));
        var known = shows.values().stream()
                .filter(show -> show.place().equals(slug))
                .map(PublishingRepository.Known::guid)
                .findFirst();
        return showOf(folder).filter(show -> !known.equals(Optional.of(show))).isPresent();
    }

    private static boolean isTaken(Map<UUID, PublishingRepository.Known> known, UUID guid, String place) {
        return known.values().stream()
                .anyMatch(other -> other.place().equals(place) && !other.guid().equals(guid));
    }

    private void refuse(Path path, UUID guid, String reason) {
        refused.add(guid);
        refusals.add(path.toString(), 0, reason);
    }
}
