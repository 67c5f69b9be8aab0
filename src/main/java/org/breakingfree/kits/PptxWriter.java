package org.breakingfree.kits;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.breakingfree.kits.Slide.Line;
import org.breakingfree.kits.Slide.Style;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/// Slides as a PowerPoint file that people can change: every text in a placeholder of our layouts, notes on every
/// slide, words for every picture, the language set, and the same bytes every time.
final class PptxWriter {
    private static final Rectangle2D DOOR = new Rectangle2D.Double(634, 189, 270, 351);
    private static final int SOURCE = 20;

    private final Kit kit;
    private final String language;

    PptxWriter(Kit kit) {
        this.kit = kit;
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
        var page = show.createSlide(layout);
        inherit(page);
        fill(page, 0, List.of(new Line(Style.PLAIN, slide.title())));
        switch (slide.kind()) {
            case COVER -> {
                fill(page, 1, slide.lines().subList(0, 1));
                fill(page, 10, slide.lines().subList(1, slide.lines().size()));
            }
            case POINTS, SAFETY -> {
                fill(page, 1, without(slide, Style.SOURCE));
                fill(page, SOURCE, with(slide, Style.SOURCE));
            }
            case STATEMENT -> {
                var lines = without(slide, Style.SOURCE);
                fill(page, 1, lines.subList(0, 1));
                fill(page, 11, lines.subList(1, lines.size()));
                fill(page, SOURCE, with(slide, Style.SOURCE));
            }
            case PAIR -> {
                var lines = without(slide, Style.SOURCE);
                var second = secondHeading(lines);
                fill(page, 1, lines.subList(0, 1));
                fill(page, 2, lines.subList(1, second));
                fill(page, 3, lines.subList(second, second + 1));
                fill(page, 4, lines.subList(second + 1, lines.size()));
                fill(page, SOURCE, with(slide, Style.SOURCE));
            }
            case QUESTION, HELP -> fill(page, 1, slide.lines());
        }
        slide.picture().ifPresent(picture -> draw(page, picture));
        removeEmpty(page);
        notes(show, page, slide);
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

    /// Takes position and type from the layout, so that a change of the layout reaches every slide.
    private static void inherit(XSLFSlide page) {
        for (var shape : page.getPlaceholders()) {
            var xml = (CTShape) shape.getXmlObject();
            xml.getSpPr().unsetXfrm();
            xml.getTxBody().unsetLstStyle();
            xml.getTxBody().addNewLstStyle();
            xml.getTxBody().setBodyPr(CTTextBodyProperties.Factory.newInstance());
            shape.clearText();
        }
    }

    private void fill(XSLFSlide page, long index, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var shape = placeholder(page, index).orElseThrow();
        for (var line : lines) {
            var paragraph = shape.addNewTextParagraph();
            if (line.style() == Style.NUMBER) {
                paragraph.setIndentLevel(1);
            }
            var part = line.text();
            if (shape.getTextType() == Placeholder.CENTERED_TITLE && part.contains(", ")) {
                add(paragraph, part.substring(0, part.indexOf(", ") + 1));
                paragraph.addLineBreak();
                part = part.substring(part.indexOf(", ") + 2);
            }
            add(paragraph, part);
        }
    }

    private void add(XSLFTextParagraph paragraph, String text) {
        var run = paragraph.addNewTextRun();
        run.setText(text);
        ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang(language);
    }

    private static Optional<XSLFTextShape> placeholder(XSLFSlide page, long index) {
        for (var shape : page.getPlaceholders()) {
            var place = ((CTShape) shape.getXmlObject()).getNvSpPr().getNvPr().getPh();
            var title = shape.getTextType() == Placeholder.TITLE || shape.getTextType() == Placeholder.CENTERED_TITLE;
            if (title ? index == 0 : index > 0 && place.getIdx() == index) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    /// A placeholder that nobody filled would show its prompt to whoever edits the slides.
    private static void removeEmpty(XSLFSlide page) {
        for (var shape : List.of(page.getPlaceholders())) {
            if (shape.getText().isBlank()) {
                page.removeShape(shape);
            }
        }
    }

    private static void draw(XSLFSlide page, Slide.Picture picture) {
        var group = page.createGroup();
        group.setAnchor(DOOR);
        group.setInteriorAnchor(DOOR);
        var place = AffineTransform.getTranslateInstance(DOOR.getX(), DOOR.getY());
        place.scale(DOOR.getWidth() / Door.WIDTH, DOOR.getHeight() / Door.HEIGHT);
        for (var layer : picture.door().layers()) {
            var shape = group.createFreeform();
            shape.setPath(new Path2D.Double(layer.shape(), place));
            shape.setFillColor(layer.awt());
        }
        var about = ((CTGroupShape) group.getXmlObject()).getNvGrpSpPr().getCNvPr();
        about.setName("Picture");
        about.setDescr(picture.alt());
    }

    private void notes(XMLSlideShow show, XSLFSlide page, Slide slide) {
        for (var shape : show.getNotesSlide(page).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.clearText();
                for (var note : slide.notes()) {
                    add(shape.addNewTextParagraph(), note);
                }
            }
        }
    }

    private void properties(XMLSlideShow show) {
        var core = show.getProperties().getCoreProperties();
        var date =
                Optional.of(Date.from(kit.datedOn().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle("Slides · One-hour seminar");
        core.setCreator("Breaking Free Movement");
        core.setLastModifiedByUser("Breaking Free Movement");
        core.setCreated(date);
        core.setModified(date);
        core.setRevision("1");
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(language));
        core.setDescription("Edition " + kit.edition() + ". " + kit.license());
    }
}
