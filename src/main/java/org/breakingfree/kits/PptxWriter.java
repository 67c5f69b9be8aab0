package org.breakingfree.kits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.breakingfree.kits.Slide.Line;
import org.breakingfree.kits.Slide.Style;

/// Slides as a PowerPoint file that people can change: every text in a placeholder of our layouts, notes on every
/// slide, words for every picture, the language set, and the same bytes every time.
final class PptxWriter {
    private static final int SOURCE = 20;

    private final Kit kit;
    private final PrintWords words;
    private final String language;

    PptxWriter(Kit kit, PrintWords words) {
        this.kit = kit;
        this.words = words;
        this.language = kit.cover().language().equals("es") ? "es-US" : "en-US";
    }

    byte[] write() throws IOException {
        try (var show = SlideTemplate.open()) {
            for (var slide : kit.slides()) {
                add(show, slide);
            }
            properties(show);
            var bytes = new ByteArrayOutputStream();
            show.write(bytes);
            return ZipWriter.rewrite(bytes.toByteArray());
        }
    }

    private void add(XMLSlideShow show, Slide slide) {
        var layout = show.getSlideMasters().getFirst().getLayout(layout(slide.kind()));
        var page = new SlidePage(show.createSlide(layout), language);
        page.title(slide.title(), slide.kind() == Slide.Kind.COVER);
        switch (slide.kind()) {
            case COVER -> {
                page.fill(1, slide.lines().subList(0, 1));
                page.fill(10, slide.lines().subList(1, slide.lines().size()));
            }
            case POINTS, SAFETY -> {
                page.fill(1, without(slide, Style.SOURCE));
                page.fill(SOURCE, with(slide, Style.SOURCE));
            }
            case STATEMENT -> {
                var lines = without(slide, Style.SOURCE);
                page.fill(1, lines.subList(0, 1));
                page.fill(11, lines.subList(1, lines.size()));
                page.fill(SOURCE, with(slide, Style.SOURCE));
            }
            case PAIR -> {
                var lines = without(slide, Style.SOURCE);
                var second = secondHeading(lines);
                page.fill(1, lines.subList(0, 1));
                page.fill(2, lines.subList(1, second));
                page.fill(3, lines.subList(second, second + 1));
                page.fill(4, lines.subList(second + 1, lines.size()));
                page.fill(SOURCE, with(slide, Style.SOURCE));
            }
            case QUESTION, HELP -> page.fill(1, slide.lines());
        }
        slide.picture().ifPresent(page::draw);
        page.removeEmpty();
        page.notes(show, slide.notes());
    }

    /// The name of the layout in the template.
    private static String layout(Slide.Kind kind) {
        return switch (kind) {
            case COVER -> "Cover";
            case POINTS, SAFETY -> "Points";
            case STATEMENT -> "Statement";
            case PAIR -> "Two columns";
            case QUESTION -> "Question";
            case HELP -> "Help";
        };
    }

    static int secondHeading(List<Line> lines) {
        for (var i = 1; i < lines.size(); i++) {
            if (lines.get(i).style() == Style.HEADING) {
                return i;
            }
        }
        throw new IllegalStateException("A slide of two columns needs two headings");
    }

    private static List<Line> with(Slide slide, Style style) {
        return slide.lines().stream().filter(line -> line.style() == style).toList();
    }

    private static List<Line> without(Slide slide, Style style) {
        return slide.lines().stream().filter(line -> line.style() != style).toList();
    }

    private void properties(XMLSlideShow show) {
        var core = show.getProperties().getCoreProperties();
        var date =
                Optional.of(Date.from(kit.datedOn().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle("%s · %s"
                .formatted(
                        words.file("slides"), words.text("seminar", kit.cover().minutes())));
        core.setCreator("Breaking Free Movement");
        core.setLastModifiedByUser("Breaking Free Movement");
        core.setCreated(date);
        core.setModified(date);
        core.setRevision("1");
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(language));
        core.setDescription(words.text("edition", kit.edition()) + ". " + kit.license());
    }
}
