package org.breakingfree.podcast;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.SafeUrl;
import org.jspecify.annotations.Nullable;

/// Reads `show.md` and the cover beside it.
final class ShowFile {

    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /// What stands in addresses where a show's name could stand.
    private static final Set<String> TAKEN = Set.of("transcripts", "chapters", "covers", "library");

    /// What directories cut a description after.
    private static final int LONGEST_DESCRIPTION = 4000;

    private static final Set<String> KNOWN = Set.of(
            "guid",
            "title",
            "author",
            "language",
            "categories",
            "explicit",
            "kind",
            "license",
            "license_url",
            "voice",
            "cover",
            "cover_name",
            "cover_alt",
            "main",
            "summary",
            "frequency",
            "complete",
            "closed",
            "moved_to",
            "formerly",
            "not_in",
            "season-",
            "person-",
            "funding-");

    private final Path folder;
    private final Mistakes mistakes;
    private final MarkdownFile file;
    private final Fields fields;

    private ShowFile(Path folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
        this.file = MarkdownFile.read(folder.resolve("show.md"), mistakes);
        this.fields = new Fields(file);
    }

    static Optional<PodcastFolder.ShowFiles> read(Path folder, Mistakes mistakes) {
        return new ShowFile(folder, mistakes).files();
    }

    private Optional<PodcastFolder.ShowFiles> files() {
        if (file.fields().isEmpty() && !mistakes.none()) {
            return Optional.empty();
        }
        fields.refuseOthers(KNOWN);
        var slug = folder.getFileName().toString();
        if (!slug.matches(SLUG)) {
            mistakes.add(folder.toString(), 0, "the folder's name must be small letters, digits and hyphens");
        } else if (TAKEN.contains(slug)) {
            mistakes.add(folder.toString(), 0, "the name \"" + slug + "\" is taken by an address of the site's own");
        }
        var guid = guid();
        var coverPath = folder.resolve(fields.matching("cover", "[a-z0-9-]+\\.png", "the name of a PNG file"));
        var coverName = fields.matching("cover_name", "[0-9a-f]{24,64}", "24 to 64 random hexadecimal digits") + ".png";
        var show = new Show(
                guid,
                slug,
                fields.text("title", 255),
                new Show.About(fields.text("summary", 255), description()),
                channel(coverName),
                new Show.Terms(
                        fields.oneOf("voice", Set.of("person", "synthesizer")), file.text("license"), licenseUrl()),
                plan());
        var contents = new ShowContents(seasons(), fields.people(), funding());
        return CoverFile.read(coverPath, coverName, "show:" + guid, mistakes)
                .map(cover -> new PodcastFolder.ShowFiles(show, contents, cover, coverPath));
    }

    private SafeUrl licenseUrl() {
        var address = file.text("license_url");
        if (!address.startsWith("https://")) {
            fields.refuse("license_url", address, "a web address that starts with https://");
            return SafeUrl.MISSING;
        }
        return fields.url("license_url", address);
    }

    private UUID guid() {
        var guid = fields.uuid("guid");
        if (guid.version() != 5) {
            fields.mistake("guid", "\"guid\" must be a UUID of version 5, made from the address of the feed");
        }
        return guid;
    }

    private String description() {
        var description = file.body().strip();
        if (description.getBytes(StandardCharsets.UTF_8).length > LONGEST_DESCRIPTION) {
            mistakes.add(
                    file.file(), file.bodyLine(), "the description is longer than " + LONGEST_DESCRIPTION + " bytes");
        }
        return description;
    }

    private Show.Channel channel(String coverName) {
        return new Show.Channel(
                fields.text("author", 255),
                fields.matching("language", "[a-z]{2,3}(-[a-z]{2})?", "a language such as en-us"),
                categories(),
                fields.oneOf("explicit", Set.of("yes", "no")).equals("yes"),
                fields.oneOf("kind", Set.of("serial", "episodic")),
                coverName,
                file.text("cover_alt"),
                fields.yes("main"));
    }

    private List<String> categories() {
        var categories = Arrays.asList(file.text("categories").split(";\\s*"));
        for (var category : categories) {
            if (!Categories.contains(category)) {
                fields.refuse("categories", category, "a category of Apple's list, such as Education or Arts > Books");
            }
        }
        return categories;
    }

    private Show.Plan plan() {
        var frequency = Optional.<String[]>empty();
        if (fields.optional("frequency").isPresent()) {
            frequency = fields.parts("frequency", 2, "words and a rule, such as Once a month | FREQ=MONTHLY");
        }
        if (frequency.filter(parts -> parts[0].isEmpty()).isPresent()) {
            fields.mistake("frequency", "\"frequency\" needs words before its rule, such as Once a month");
        }
        var rrule = frequency.map(parts -> parts[1]).orElse("");
        if (!rrule.isEmpty() && !rrule.matches("FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;[A-Z]+=[-+0-9A-Z,]+)*")) {
            fields.refuse("frequency", rrule, "a rule of RFC 5545 such as FREQ=MONTHLY");
        }
        var plan = new Show.Plan(
                frequency.map(parts -> parts[0]).orElse(""),
                rrule,
                fields.yes("complete"),
                fields.yes("closed"),
                movedTo(),
                fields.list("formerly", SLUG, "the names of folders"),
                fields.list("not_in", "[a-z0-9]+", "the names of directories such as spotify, or all"));
        if (plan.closed() && fields.yes("main")) {
            fields.mistake("closed", "the main show cannot be closed: name another one main first");
        }
        return plan;
    }

    private @Nullable SafeUrl movedTo() {
        return fields.optional("moved_to")
                .map(address -> fields.url("moved_to", address))
                .orElse(null);
    }

    private List<Season> seasons() {
        return fields.numbers("season").stream()
                .map(number -> {
                    var name = fields.text("season-" + number, 128);
                    if (number == 0) {
                        fields.mistake("season-" + number, "seasons are counted from 1");
                    }
                    return new Season(number, name);
                })
                .toList();
    }

    private List<Funding> funding() {
        return fields.numbered("funding").stream()
                .flatMap(key -> fields.parts(key, 2, "a web address and words for the link").stream()
                        .map(parts -> {
                            fields.limit(key, parts[1], 128);
                            if (parts[1].isEmpty()) {
                                fields.mistake(key, "\"" + key + "\" needs words for the link");
                            }
                            return new Funding(fields.url(key, parts[0]), parts[1]);
                        }))
                .toList();
    }
}
