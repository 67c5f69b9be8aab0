package org.breakingfree.kits;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
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

/// One page of a presentation while it is filled. Its placeholders keep nothing of their own but text, so that a
/// change of the layout reaches every slide.
final class SlidePage {
    private static final Rectangle2D DOOR = new Rectangle2D.Double(634, 189, 270, 351);

    private final XSLFSlide page;
    private final String language;

    /// `language` is a BCP 47 tag, such as `en-US`; every text carries it, for those who have slides read aloud.
    SlidePage(XSLFSlide page, String language) {
        this.page = page;
        this.language = language;
        for (var shape : page.getPlaceholders()) {
            var xml = (CTShape) shape.getXmlObject();
            xml.getSpPr().unsetXfrm();
            xml.getTxBody().unsetLstStyle();
            xml.getTxBody().addNewLstStyle();
            xml.getTxBody().setBodyPr(CTTextBodyProperties.Factory.newInstance());
            shape.clearText();
        }
    }

    /// Sets the title; a large one breaks after its first comma.
    void title(String title, boolean large) {
        for (var shape : page.getPlaceholders()) {
            if (isTitle(shape)) {
                var paragraph = shape.addNewTextParagraph();
                var comma = title.indexOf(", ");
                if (large && comma > 0) {
                    add(paragraph, title.substring(0, comma + 1));
                    paragraph.addLineBreak();
                    add(paragraph, title.substring(comma + 2));
                } else {
                    add(paragraph, title);
                }
            }
        }
    }

    /// Fills the placeholder with this index in the layout; a number stands large, on a line of its own.
    void fill(long index, List<Line> lines) {
        for (var shape : page.getPlaceholders()) {
            if (!isTitle(shape) && index(shape) == index) {
                for (var line : lines) {
                    var paragraph = shape.addNewTextParagraph();
                    if (line.style() == Style.NUMBER) {
                        paragraph.setIndentLevel(1);
                    }
                    add(paragraph, line.text());
                }
            }
        }
    }

    private static boolean isTitle(XSLFTextShape shape) {
        return shape.getTextType() == Placeholder.TITLE || shape.getTextType() == Placeholder.CENTERED_TITLE;
    }

    private static long index(XSLFTextShape shape) {
        return ((CTShape) shape.getXmlObject()).getNvSpPr().getNvPr().getPh().getIdx();
    }

    private void add(XSLFTextParagraph paragraph, String text) {
        var run = paragraph.addNewTextRun();
        run.setText(text);
        ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang(language);
    }

    void draw(Slide.Picture picture) {
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

    /// A placeholder that nobody filled would show its prompt to whoever edits the slides.
    void removeEmpty() {
        for (var shape : List.of(page.getPlaceholders())) {
            if (shape.getText().isBlank()) {
                page.removeShape(shape);
            }
        }
    }

    void notes(XMLSlideShow show, List<String> notes) {
        for (var shape : show.getNotesSlide(page).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.clearText();
                notes.forEach(note -> add(shape.addNewTextParagraph(), note));
            }
        }
    }
}
