package org.breakingfree.podcast;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.Source;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Timecode;
import org.jspecify.annotations.Nullable;

/// Reads `episode.md` and the sounds and transcripts beside it, and checks them against each other.
final class EpisodeFile {

    private static final Set<String> GRADES = Set.of("mention", "description", "detail");

    /// What stands in addresses where an episode's name could stand.
    private static final String TAKEN = "subscribe";

    private static final Set<String> KNOWN = Set.of(
            "guid",
            "media",
            "title",
            "season",
            "number",
            "type",
            "published_on",
            "hour",
            "summary",
            "chapter-",
            "note-",
            "source-",
            "person-",
            "soundbite-");

    /// Apps offer soundbites of 15 seconds to two minutes.
    private static final int SHORTEST_SOUNDBITE = 15_000;

    private static final int LONGEST_SOUNDBITE = 120_000;

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

    /// @param spoken the language of its show, as pages name it: `en`
    /// @param today after which nothing can have been published
    static Optional<PodcastFolder.EpisodeFiles> read(Path folder, String spoken, LocalDate today, Mistakes mistakes) {
        return new EpisodeFile(folder, mistakes).files(spoken, today);
    }

    private Optional<PodcastFolder.EpisodeFiles> files(String spoken, LocalDate today) {
        if (file.fields().isEmpty() && !mistakes.none()) {
            return Optional.empty();
        }
        fields.refuseOthers(KNOWN);
        var slug = folder.getFileName().toString();
        if (!slug.matches(ShowFile.SLUG)) {
            mistakes.add(folder.toString(), 0, "the folder's name must be small letters, digits and hyphens");
        } else if (slug.equals(TAKEN)) {
            mistakes.add(folder.toString(), 0, "the name \"" + slug + "\" is taken by an address of the site's own");
        }
        var name = fields.matching("media", "[0-9a-f]{24,64}", "24 to 64 random hexadecimal digits");
        var guid = fields.uuid("guid");
        var numbering = new Episode.Numbering(
                fields.between("season", 1, 999),
                fields.between("number", 1, 9999),
                fields.oneOf("type", Set.of("full", "trailer", "bonus")),
                fields.between("hour", 0, 23),
                publishedOn(today));
        var downloadName = "audio-%d-%02d".formatted(numbering.season(), numbering.number());
        var sounds = SoundFiles.read(folder, name, Podcasts.TOPIC + ":" + guid, downloadName, mistakes);
        if (sounds.isEmpty()) {
            return Optional.empty();
        }
        var enclosure = sounds.getFirst().rendition();
        var millis = enclosure.millis();
        var episode = new Episode(
                guid,
                folder.getParent().getFileName().toString(),
                slug,
                name,
                fields.text("title", 255),
                fields.text("summary", 1000),
                numbering,
                new Episode.Sound(enclosure.media(), enclosure.type(), enclosure.length(), millis));
        var contents = new Contents(
                chapters(millis),
                notes(millis),
                sources(),
                fields.people(),
                soundbites(millis),
                sounds.stream().map(SoundFiles.Sound::rendition).toList(),
                TranscriptFolder.read(folder, spoken, millis, mistakes));
        return Optional.of(new PodcastFolder.EpisodeFiles(episode, contents, sounds));
    }

    /// What comes in would be published at once, whatever day it names, and stand before everything else.
    private LocalDate publishedOn(LocalDate today) {
        var day = file.date("published_on");
        if (day.isAfter(today)) {
            fields.mistake(
                    "published_on",
                    "\"published_on\" is " + day + ", which is still to come: start the site again on that day");
        }
        return day;
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
                        var part = parts[1].isEmpty() ? Part.ALL : part(key, parts[1], millis);
                        notes.add(new ContentNote(parts[0], parts[2], parts[3], part.from(), part.to()));
                    });
        }
        return notes;
    }

    private List<Soundbite> soundbites(int millis) {
        var soundbites = new ArrayList<Soundbite>();
        for (var key : fields.numbered("soundbite")) {
            fields.parts(key, 2, "from-to and a title, such as 1:20-2:05 | Nine places")
                    .ifPresent(parts -> {
                        var part = part(key, parts[0], millis);
                        if (parts[1].isEmpty()) {
                            fields.mistake(key, "\"" + key + "\" needs a title");
                        }
                        fields.limit(key, parts[1], 128);
                        if (part.from() != null && part.to() != null) {
                            var length = part.to() - part.from();
                            if (length < SHORTEST_SOUNDBITE || length > LONGEST_SOUNDBITE) {
                                fields.mistake(key, "a soundbite lasts from 15 seconds to two minutes");
                            }
                            soundbites.add(new Soundbite(part.from(), part.to(), parts[1]));
                        }
                    });
        }
        return soundbites;
    }

    /// In milliseconds; both null when the whole episode is meant.
    private record Part(@Nullable Integer from, @Nullable Integer to) {

        static final Part ALL = new Part(null, null);
    }

    private Part part(String key, String text, int millis) {
        var hyphen = text.indexOf('-');
        var from = hyphen < 0 ? Timecode.parse("") : Timecode.parse(text.substring(0, hyphen));
        var to = Timecode.parse(text.substring(hyphen + 1));
        if (from.isEmpty() || to.isEmpty()) {
            fields.refuse(key, text.isEmpty() ? "nothing" : text, "two times, such as 4:26-5:08");
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
            fields.parts(key, 4, "publisher | title | year | web address").ifPresent(parts -> {
                if (parts[0].isEmpty() || parts[1].isEmpty()) {
                    fields.mistake(key, "\"" + key + "\" needs a publisher and a title");
                }
                sources.add(new Source(parts[0], parts[1], fields.url(key, parts[3]), parts[2]));
            });
        }
        if (sources.isEmpty()) {
            fields.mistake("source-1", "an episode must name at least one source, source-1: …");
        }
        return sources;
    }
}
