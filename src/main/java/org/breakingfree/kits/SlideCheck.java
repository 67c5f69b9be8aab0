package org.breakingfree.kits;

import java.util.HashSet;
import java.util.List;
import org.breakingfree.kits.Slide.Kind;
import org.breakingfree.kits.Slide.Style;
import org.breakingfree.text.Mistakes;

/// What must hold for the slides of a kit: each with a title of its own and notes, none too full, a helpline on the
/// first and the last, and one on how people keep each other safe.
final class SlideCheck {
    private static final int MOST_LINES = 8;

    private final String file;
    private final Mistakes mistakes;

    SlideCheck(String file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    void check(List<Slide> slides) {
        var titles = new HashSet<String>();
        for (var slide : slides) {
            if (slide.title().isBlank()) {
                add(slide, "this slide has no title");
            } else if (!titles.add(slide.title())) {
                add(slide, "another slide is also called \"" + slide.title() + "\"");
            }
            if (slide.notes().isEmpty()) {
                add(slide, "this slide has no notes: begin them with Note:");
            }
            if (slide.picture().filter(picture -> picture.alt().isBlank()).isPresent()) {
                add(slide, "a picture needs words for those who do not see it");
            }
            lines(slide);
        }
        if (slides.isEmpty() || !hasHelpline(slides.getFirst()) || !hasHelpline(slides.getLast())) {
            mistakes.add(file, 0, "the first and the last slide must show a helpline");
        }
        if (slides.stream().noneMatch(slide -> slide.kind() == Kind.SAFETY)) {
            mistakes.add(file, 0, "a deck needs a slide of Kind: safety");
        }
    }

    private void lines(Slide slide) {
        var read = slide.lines().stream()
                .filter(line -> line.style() != Style.HEADING && line.style() != Style.SOURCE)
                .count();
        if (read == 0) {
            add(slide, "this slide has a title only");
        } else if (read > MOST_LINES) {
            add(slide, "more than " + MOST_LINES + " lines: make two slides of it");
        }
        var headings = slide.lines().stream()
                .filter(line -> line.style() == Style.HEADING)
                .count();
        var beginsWithHeading =
                !slide.lines().isEmpty() && slide.lines().getFirst().style() == Style.HEADING;
        if (slide.kind() == Kind.PAIR ? headings != 2 || !beginsWithHeading : headings > 0) {
            add(slide, "two columns, and only they, have two ### headings, the first above all else");
        }
    }

    private void add(Slide slide, String reason) {
        mistakes.add(file, slide.line(), reason);
    }

    private static boolean hasHelpline(Slide slide) {
        return slide.lines().stream().anyMatch(line -> line.style() == Style.NUMBER);
    }
}
