package org.breakingfree.podcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.media.MediaFile;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;

/// Reads `show.md` and the cover beside it.
final class ShowFile {

    private static final int SMALLEST_COVER = 1400;
    private static final int LARGEST_COVER = 3000;

    /// The signature and the first chunk's head of every PNG; width and height follow.
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private ShowFile() {}

    static Optional<PodcastFolder.ShowFiles> read(
            Path folder, List<PodcastFolder.EpisodeFiles> episodes, Mistakes mistakes) {
        var file = MarkdownFile.read(folder.resolve("show.md"), mistakes);
        var fields = new Fields(file);
        var guid = fields.uuid("guid");
        if (guid.version() != 5) {
            fields.mistake("guid", "\"guid\" must be a UUID of version 5, made from the address of the feed");
        }
        var coverPath = folder.resolve(fields.matching("cover", "[a-z0-9-]+\\.png", "the name of a PNG file"));
        var coverName = fields.matching("cover_name", "[0-9a-f]{24,64}", "24 to 64 random hexadecimal digits") + ".png";
        var show = new Show(
                guid,
                folder.getFileName().toString(),
                fields.text("title", 255),
                new Show.About(fields.text("summary", 255), file.body().strip()),
                new Show.Channel(
                        fields.text("author", 255),
                        fields.matching("language", "[a-z]{2,3}(-[a-z]{2})?", "a language such as en-us"),
                        Arrays.asList(file.text("categories").split(";\\s*")),
                        fields.oneOf("explicit", Set.of("yes", "no")).equals("yes"),
                        fields.oneOf("kind", Set.of("serial", "episodic")),
                        coverName,
                        file.text("cover_alt"),
                        file.optional("main").orElse("no").equals("yes")),
                new Show.Terms(
                        fields.oneOf("voice", Set.of("person", "synthesizer")),
                        file.text("license"),
                        fields.url("license_url", file.text("license_url"))));
        return cover(coverPath, show, mistakes)
                .map(cover -> new PodcastFolder.ShowFiles(show, cover, coverPath, inOrder(episodes)));
    }

    private static List<PodcastFolder.EpisodeFiles> inOrder(List<PodcastFolder.EpisodeFiles> episodes) {
        return episodes.stream()
                .sorted(Comparator.comparing((PodcastFolder.EpisodeFiles files) ->
                                files.episode().numbering().season())
                        .thenComparing(files -> files.episode().numbering().number()))
                .toList();
    }

    /// Directories take a square picture of 1400 to 3000 pixels, in RGB without transparency.
    private static Optional<MediaFile> cover(Path path, Show show, Mistakes mistakes) {
        try (var in = Files.newInputStream(path)) {
            var head = java.nio.ByteBuffer.wrap(in.readNBytes(26));
            var isPng = head.limit() == 26 && Arrays.equals(head.array(), 0, PNG.length, PNG, 0, PNG.length);
            var width = isPng ? head.getInt(16) : 0;
            var isFit = isPng
                    && width == head.getInt(20)
                    && width >= SMALLEST_COVER
                    && width <= LARGEST_COVER
                    && head.get(25) == 2;
            if (!isFit) {
                mistakes.add(path.toString(), 0, "the cover must be a square RGB PNG of 1400 to 3000 pixels");
            }
            return Optional.of(
                    MediaFile.of(path, show.channel().cover(), "show:" + show.guid(), "image/png", "cover.png"));
        } catch (IOException _) {
            mistakes.add(path.toString(), 0, "the cover is missing or cannot be read");
            return Optional.empty();
        }
    }
}
