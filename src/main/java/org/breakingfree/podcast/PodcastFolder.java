package org.breakingfree.podcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.breakingfree.media.MediaFile;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;

/// `podcasts/` as it was read: a folder for each show with its `show.md` and cover, in it a folder for each episode
/// with `episode.md`, sounds and transcripts. docs/podcasts.md tells writers how.
///
/// Every folder has its own mistakes, so that one with mistakes does not keep the others from being published.
///
/// @param shows in the order of their names
/// @param mistakes of the folder as a whole
public record PodcastFolder(List<ShowFolder> shows, Mistakes mistakes) {

    /// One of these makes a folder an episode's; a sound without its words is told, not passed over.
    private static final Set<String> EPISODE = Set.of("episode.md", "audio.mp3", "audio.m4a", "audio.opus");

    /// @param hash of its own files' names and bytes; those of its episodes do not count
    /// @param files empty when there are so many mistakes that nothing could be read
    record ShowFolder(
            Path path, String hash, Optional<ShowFiles> files, Mistakes mistakes, List<EpisodeFolder> episodes) {}

    record EpisodeFolder(Path path, String hash, Optional<EpisodeFiles> files, Mistakes mistakes) {}

    record ShowFiles(Show show, ShowContents contents, MediaFile cover, Path coverPath) {}

    /// @param sounds in the order of [Contents#renditions]
    record EpisodeFiles(Episode episode, Contents contents, List<SoundFiles.Sound> sounds) {}

    /// @param today after which nothing can have been published
    public static PodcastFolder read(Path folder, LocalDate today) {
        var mistakes = new Mistakes();
        var shows = folders(folder, Set.of("show.md"), mistakes).stream()
                .map(show -> readShow(show, today))
                .toList();
        if (shows.isEmpty()) {
            mistakes.add(folder.toString(), 0, "there is no show in this folder, or none that can be read");
        }
        refuseRepetitions(shows);
        return new PodcastFolder(shows, mistakes);
    }

    private static ShowFolder readShow(Path folder, LocalDate today) {
        var mistakes = new Mistakes();
        var files = ShowFile.read(folder, mistakes);
        var spoken = files.map(read -> read.show().languageTag()).orElse("en");
        var episodes = folders(folder, EPISODE, mistakes).stream()
                .map(episode -> readEpisode(episode, spoken, today))
                .toList();
        return new ShowFolder(folder, FolderHash.of(folder, mistakes), files, mistakes, episodes);
    }

    private static EpisodeFolder readEpisode(Path folder, String spoken, LocalDate today) {
        var mistakes = new Mistakes();
        var files = EpisodeFile.read(folder, spoken, today, mistakes);
        return new EpisodeFolder(folder, FolderHash.of(folder, mistakes), files, mistakes);
    }

    private static List<Path> folders(Path parent, Set<String> files, Mistakes mistakes) {
        try (var folders = Files.list(parent)) {
            return folders.filter(folder -> files.stream().anyMatch(file -> Files.exists(folder.resolve(file))))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            mistakes.add(parent.toString(), 0, "the folder is missing or cannot be read");
            return List.of();
        }
    }

    /// All mistakes, in the order of the folders.
    public List<Mistake> allMistakes() {
        return Stream.concat(
                        mistakes.all().stream(),
                        shows.stream()
                                .flatMap(show -> Stream.concat(
                                        show.mistakes().all().stream(),
                                        show.episodes().stream()
                                                .flatMap(episode -> episode.mistakes().all().stream()))))
                .toList();
    }

    /// The episodes that could be read, whether they have mistakes or not.
    Stream<EpisodeFiles> episodes() {
        return shows.stream().flatMap(show -> show.episodes().stream()).flatMap(folder -> folder.files().stream());
    }

    /// An app takes two episodes with one guid for one, and Apple ignores a second with the same file. Both folders
    /// are told, since nobody knows which of them was meant.
    private static void refuseRepetitions(List<ShowFolder> shows) {
        var places = new HashMap<String, List<Place>>();
        for (var show : shows) {
            show.files().ifPresent(files -> {
                var place = new Place(show.path(), show.mistakes());
                place.holds(places, "the guid " + files.show().guid());
                place.holds(places, "the name " + files.show().slug());
                files.show().plan().formerSlugs().forEach(slug -> place.holds(places, "the name " + slug));
                place.holds(places, "the cover's name " + files.show().channel().cover());
                if (files.show().channel().main()) {
                    place.holds(places, "the place of the main show");
                }
            });
            for (var folder : show.episodes()) {
                folder.files().ifPresent(files -> {
                    var place = new Place(folder.path(), folder.mistakes());
                    var numbering = files.episode().numbering();
                    place.holds(places, "the guid " + files.episode().guid());
                    place.holds(places, "the media name " + files.episode().name());
                    place.holds(
                            places,
                            "%s, season %d, number %d (%s)"
                                    .formatted(
                                            files.episode().show(),
                                            numbering.season(),
                                            numbering.number(),
                                            numbering.type()));
                });
            }
        }
        places.forEach(Place::refuseRepeated);
    }

    private record Place(Path path, Mistakes mistakes) {

        void holds(Map<String, List<Place>> places, String what) {
            places.computeIfAbsent(what, _ -> new ArrayList<>()).add(this);
        }

        static void refuseRepeated(String what, List<Place> places) {
            for (var place : places) {
                places.stream()
                        .filter(other -> other != place)
                        .min(Comparator.comparing(Place::path))
                        .ifPresent(other -> place.mistakes()
                                .add(place.path().toString(), 0, what + " is used twice: in " + other.path() + " too"));
            }
        }
    }
}
