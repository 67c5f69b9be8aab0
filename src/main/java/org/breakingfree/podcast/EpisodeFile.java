package org.breakingfree.podcast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.audio.Audio;
import org.breakingfree.audio.AudioFile;
import org.breakingfree.audio.AudioFile.NotSound;
import org.breakingfree.audio.AudioFile.Sound;
import org.breakingfree.media.MediaFile;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.Source;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Timecode;
import org.breakingfree.transcripts.Transcript;
import org.breakingfree.transcripts.TranscriptFile;
import org.jspecify.annotations.Nullable;

/// Reads `episode.md` and the sound and transcript beside it, and checks them against each other.
final class EpisodeFile {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Set<String> GRADES = Set.of("mention", "description", "detail");

    private final Path folder;
    private final Mistakes mistakes;
    private final MarkdownFile file;
    private final Fields fields;

    private EpisodeFile(Path folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
        this.file = MarkdownFile.read(folder.resolve("episode.md"), mistakes);
        this.fields = new Fields(file);
    }

    static Optional<PodcastFolder.EpisodeFiles> read(Path folder, Mistakes mistakes) {
        return new EpisodeFile(folder, mistakes).files();
    }

    private Optional<PodcastFolder.EpisodeFiles> files() {
        var slug = folder.getFileName().toString();
        if (!slug.matches(SLUG)) {
            mistakes.add(folder.toString(), 0, "the folder's name must be small letters, digits and hyphens");
        }
        var name = fields.matching("media", "[0-9a-f]{24,64}", "24 to 64 random hexadecimal digits");
        var guid = fields.uuid("guid");
        var numbering = new Episode.Numbering(
                fields.between("season", 1, 999),
                fields.between("number", 1, 9999),
                fields.oneOf("type", Set.of("full", "trailer", "bonus")),
                fields.between("hour", 0, 23),
                file.date("published_on"));
        var path = folder.resolve("audio.mp3");
        if (!(sound(path) instanceof Sound sound)) {
            return Optional.empty();
        }
        var millis = sound.millis();
        var audio = audio(path, name, Podcasts.TOPIC + ":" + guid, numbering);
        var episode = new Episode(
                guid,
                folder.getParent().getFileName().toString(),
                slug,
                name,
                fields.text("title", 255),
                fields.text("summary", 1000),
                numbering,
                new Episode.Sound(audio.name(), audio.type(), audio.length(), millis));
        var contents = new Contents(chapters(millis), notes(millis), sources(), transcript(millis));
        return Optional.of(new PodcastFolder.EpisodeFiles(episode, contents, audio, path));
    }

    private AudioFile sound(Path path) {
        var sound = Audio.read(path);
        if (sound instanceof NotSound(var reason)) {
            mistakes.add(path.toString(), 0, reason);
        }
        return sound;
    }

    private MediaFile audio(Path path, String name, String subject, Episode.Numbering numbering) {
        try {
            var downloadName = "audio-%d-%02d.mp3".formatted(numbering.season(), numbering.number());
            return MediaFile.of(path, name + ".mp3", subject, "audio/mpeg", downloadName);
        } catch (IOException _) {
            mistakes.add(path.toString(), 0, "the file cannot be read");
            return new MediaFile(name + ".mp3", subject, "audio/mpeg", 0, "", "audio.mp3");
        }
    }

    private List<Chapter> chapters(int millis) {
        var chapters = new ArrayList<Chapter>();
        for (var key : fields.numbered("chapter")) {
            var text = file.text(key);
            var space = text.indexOf(' ');
            var start = Timecode.parse(space < 0 ? text : text.substring(0, space));
            if (space < 0 || start.isEmpty()) {
                fields.refuse(key, text, "a time and a title, such as 1:23 Nine places");
            } else if (key.equals("chapter-1") && start.getAsInt() != 0) {
                fields.mistake(key, "the first chapter must start at 0:00");
            } else if (!chapters.isEmpty()
                    && start.getAsInt() <= chapters.getLast().millis()) {
                fields.mistake(key, "the chapter starts before the one above it ends");
            } else if (start.getAsInt() >= millis) {
                fields.mistake(key, "the chapter starts after the end of the sound, " + Timecode.clock(millis));
            } else {
                chapters.add(
                        new Chapter(start.getAsInt(), text.substring(space + 1).strip()));
            }
        }
        if (fields.numbered("chapter").isEmpty()) {
            fields.mistake("chapter-1", "there must be at least one chapter, chapter-1: 0:00 …");
        }
        return chapters;
    }

    private List<ContentNote> notes(int millis) {
        var notes = new ArrayList<ContentNote>();
        for (var key : fields.numbered("note")) {
            fields.parts(key, 4, "grade | from-to or nothing | subject | one sentence")
                    .ifPresent(parts -> {
                        if (!GRADES.contains(parts[0])) {
                            fields.refuse(key, parts[0], "the grade mention, description or detail");
                        }
                        if (!ContentNote.SUBJECTS.contains(parts[2])) {
                            fields.refuse(key, parts[2], "one of " + String.join(", ", ContentNote.SUBJECTS));
                        }
                        if (parts[3].isEmpty()) {
                            fields.mistake(key, "\"" + key + "\" needs a sentence");
                        }
                        var part = part(key, parts[1], millis);
                        notes.add(new ContentNote(parts[0], parts[2], parts[3], part.from(), part.to()));
                    });
        }
        return notes;
    }

    /// In milliseconds; both null when a note is about the whole episode.
    private record Part(@Nullable Integer from, @Nullable Integer to) {

        static final Part ALL = new Part(null, null);
    }

    private Part part(String key, String text, int millis) {
        if (text.isEmpty()) {
            return Part.ALL;
        }
        var hyphen = text.indexOf('-');
        var from = hyphen < 0 ? Timecode.parse("") : Timecode.parse(text.substring(0, hyphen));
        var to = Timecode.parse(text.substring(hyphen + 1));
        if (from.isEmpty() || to.isEmpty()) {
            fields.refuse(key, text, "two times, such as 4:26-5:08");
        } else if (from.getAsInt() >= to.getAsInt() || to.getAsInt() > millis) {
            fields.mistake(key, "the part must start before it ends, within " + Timecode.clock(millis));
        } else {
            return new Part(from.getAsInt(), to.getAsInt());
        }
        return Part.ALL;
    }

    private List<Source> sources() {
        var sources = new ArrayList<Source>();
        for (var key : fields.numbered("source")) {
            fields.parts(key, 4, "publisher | title | year | web address")
                    .ifPresent(
                            parts -> sources.add(new Source(parts[0], parts[1], fields.url(key, parts[3]), parts[2])));
        }
        if (sources.isEmpty()) {
            fields.mistake("source-1", "an episode must name at least one source, source-1: …");
        }
        return sources;
    }

    private Transcript transcript(int millis) {
        var path = folder.resolve("transcript.en.vtt");
        var cues = TranscriptFile.read(path, mistakes);
        if (!cues.isEmpty() && cues.getLast().endMillis() > millis) {
            mistakes.add(
                    path.toString(), 0, "the transcript goes on after the end of the sound, " + Timecode.clock(millis));
        }
        return new Transcript("en", cues);
    }
}
