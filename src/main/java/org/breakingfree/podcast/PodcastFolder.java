package org.breakingfree.podcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.breakingfree.media.MediaFile;
import org.breakingfree.text.Mistakes;

/// Reads `podcasts/`: a folder for each show with its `show.md` and cover, in it a folder for each
/// episode with `episode.md`, `audio.mp3` and a transcript. docs/podcasts.md tells writers how.
public final class PodcastFolder {

    public record ShowFiles(Show show, MediaFile cover, Path coverPath, List<EpisodeFiles> episodes) {}

    public record EpisodeFiles(Episode episode, Contents contents, MediaFile audio, Path audioPath) {}

    private PodcastFolder() {}

    /// @return the shows, the site's main show first; complete only when there is no mistake
    public static List<ShowFiles> read(Path folder, Mistakes mistakes) {
        var shows = new ArrayList<ShowFiles>();
        for (var showFolder : foldersWith("show.md", folder, mistakes)) {
            var episodes = new ArrayList<EpisodeFiles>();
            for (var episodeFolder : foldersWith("episode.md", showFolder, mistakes)) {
                EpisodeFile.read(episodeFolder, mistakes).ifPresent(episodes::add);
            }
            ShowFile.read(showFolder, episodes, mistakes).ifPresent(shows::add);
        }
        if (shows.isEmpty()) {
            mistakes.add(folder.toString(), 0, "there is no show in this folder, or none that can be read");
        }
        refuseRepetitions(folder, shows, mistakes);
        shows.sort(Comparator.comparing((ShowFiles files) -> files.show().slug()));
        shows.sort(Comparator.comparing(
                (ShowFiles files) -> !files.show().channel().main()));
        return shows;
    }

    private static List<Path> foldersWith(String file, Path parent, Mistakes mistakes) {
        try (var folders = Files.list(parent)) {
            return folders.filter(folder -> Files.exists(folder.resolve(file)))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            mistakes.add(parent.toString(), 0, "the folder is missing or cannot be read");
            return List.of();
        }
    }

    /// An app takes two episodes with one guid for one, and Apple ignores a second with the same file.
    private static void refuseRepetitions(Path folder, List<ShowFiles> shows, Mistakes mistakes) {
        var seen = new HashSet<String>();
        for (var show : shows) {
            unique(
                    seen,
                    "the guid " + show.show().guid(),
                    folder.resolve(show.show().slug()),
                    mistakes);
            for (var files : show.episodes()) {
                var episode = files.episode();
                var place = folder.resolve(show.show().slug()).resolve(episode.slug());
                var numbering = episode.numbering();
                unique(seen, "the guid " + episode.guid(), place, mistakes);
                unique(seen, "the media name " + episode.name(), place, mistakes);
                unique(
                        seen,
                        "%s, season %d, number %d (%s)"
                                .formatted(
                                        show.show().slug(), numbering.season(), numbering.number(), numbering.type()),
                        place,
                        mistakes);
            }
        }
    }

    private static void unique(HashSet<String> seen, String what, Path place, Mistakes mistakes) {
        if (!seen.add(what)) {
            mistakes.add(place.toString(), 0, what + " is used twice");
        }
    }
}
