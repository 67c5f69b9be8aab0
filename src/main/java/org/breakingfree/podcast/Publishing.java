package org.breakingfree.podcast;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakingfree.media.Media;
import org.breakingfree.media.MediaFile;
import org.breakingfree.search.SearchDocument;
import org.jdbi.v3.core.Handle;

/// Puts shows and episodes with their files into the database, as a part of the caller's write, and takes them down.
///
/// What is already as it should be is not written: the time of its last change stays.
final class Publishing {

    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Handle handle;
    private final Media media;

    Publishing(Handle handle, Media media) {
        this.handle = handle;
        this.media = media;
    }

    /// @param hash of the folder that was read
    /// @return what was changed by it, as in `AuditEntry.subject`
    List<String> put(PodcastFolder.ShowFiles files, String hash) {
        var guid = files.show().guid();
        var before = PublishingRepository.show(handle, guid);
        var cover = named(files.cover(), before.map(show -> show.channel().cover()));
        var show = files.show().withCover(cover.name());
        var changed = new ArrayList<String>();
        if (!before.equals(Optional.of(show))
                || !PodcastRepository.contents(handle, guid).equals(files.contents())) {
            store(cover, files.coverPath());
            PublishingRepository.put(handle, show, files.contents());
            before.map(old -> old.channel().cover())
                    .filter(old -> !old.equals(cover.name()))
                    .ifPresent(old -> Media.withdrawFile(handle, old));
            SearchDocument.remove(handle, subject(show));
            if (show.plan().closed()) {
                changed.addAll(close(guid));
            } else {
                PodcastSearch.documents(show).forEach(document -> SearchDocument.add(handle, document));
            }
            changed.add(subject(show));
        }
        PublishingRepository.remember(handle, "show", guid, hash);
        return changed;
    }

    private static String subject(Show show) {
        return Podcasts.SHOW_TOPIC + ":" + show.guid();
    }

    /// @param hash of the folder that was read
    /// @return what was changed by it, as in `AuditEntry.subject`
    List<String> put(PodcastFolder.EpisodeFiles files, String hash) {
        var guid = files.episode().guid();
        var show = PodcastRepository.show(handle, files.episode().show()).orElseThrow();
        var before = PublishingRepository.episode(handle, guid);
        var renditions = ContentsRepository.renditions(handle, guid);
        var named = files.sounds().stream()
                .map(sound -> named(
                        sound.file(),
                        renditions.stream()
                                .filter(known ->
                                        known.type().equals(sound.file().type()))
                                .map(Rendition::media)
                                .findFirst()))
                .toList();
        var contents = files.contents().withNames(named);
        var episode = files.episode().withSound(named.getFirst().name());
        var changed = new ArrayList<String>();
        if (!before.equals(Optional.of(episode))
                || !ContentsRepository.contents(handle, guid).equals(contents)) {
            for (var i = 0; i < named.size(); i++) {
                store(named.get(i), files.sounds().get(i).path());
            }
            PublishingRepository.put(handle, show.guid(), episode);
            PublishingRepository.putRenditions(handle, guid, contents.renditions());
            ContentsRepository.delete(handle, guid);
            ContentsRepository.insert(handle, guid, contents);
            renditions.stream()
                    .map(Rendition::media)
                    .filter(old -> named.stream().noneMatch(file -> file.name().equals(old)))
                    .forEach(old -> Media.withdrawFile(handle, old));
            SearchDocument.remove(handle, episode.subject());
            PodcastSearch.documents(episode, contents).forEach(document -> SearchDocument.add(handle, document));
            changed.add(episode.subject());
        }
        PublishingRepository.remember(handle, "episode", guid, hash);
        return changed;
    }

    /// A file under the name it has, if it has the same bytes, or under one that it never had: an app that keeps an
    /// old address must not find another recording there, and a cache must not give out the old one.
    private MediaFile named(MediaFile file, Optional<String> before) {
        var isSame =
                before.filter(name -> Media.holds(handle, name, file.sha256())).isPresent();
        if (isSame) {
            return file.named(before.get());
        }
        return Media.isKnown(handle, file.name()) ? file.named(random() + extension(file.name())) : file;
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.'));
    }

    private void store(MediaFile file, Path path) {
        if (!Media.isKnown(handle, file.name())) {
            media.store(handle, file, path);
        }
    }

    /// Takes down all episodes of a show.
    private List<String> close(UUID show) {
        var subjects = new ArrayList<String>();
        for (var episode : PublishingRepository.publishedOf(handle, show)) {
            withdraw(handle, episode);
            subjects.add(Podcasts.TOPIC + ":" + episode);
        }
        return subjects;
    }

    /// Takes down an episode with everything that hangs on it, as a part of the caller's write.
    ///
    /// @return whether it was there
    static boolean withdraw(Handle handle, UUID episode) {
        var subject = Podcasts.TOPIC + ":" + episode;
        SearchDocument.remove(handle, subject);
        Media.withdraw(handle, subject);
        return PublishingRepository.withdraw(handle, episode);
    }
}
