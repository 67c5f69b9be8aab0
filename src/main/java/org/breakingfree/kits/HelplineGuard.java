package org.breakingfree.kits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/// Reads a finished file back and refuses it if a helpline's number in it is damaged: cut by the end of a line, or
/// with digits that are not ours. A wrong digit sends a person in danger to a stranger.
final class HelplineGuard {
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("1[-#]\\d{3}[-#]\\d*[-#]?\\d*");

    private final Collection<KitFacts.Phone> helplines;

    HelplineGuard(Collection<KitFacts.Phone> helplines) {
        this.helplines = helplines;
    }

    /// Throws when the file would show a number that is not whole. A file may show none.
    void check(KitFile file) throws IOException {
        for (var line : lines(file)) {
            for (var number : LOOKS_LIKE_ONE.matcher(line).results().toList()) {
                if (helplines.stream()
                        .noneMatch(phone -> phone.number().equals(number.group())
                                || phone.textTo().equals(number.group()))) {
                    throw new IllegalStateException(
                            "%s shows a damaged helpline: \"%s\"".formatted(file.name(), line.strip()));
                }
            }
        }
    }

    /// The text of a PDF or a presentation as it stands, line by line.
    static List<String> lines(KitFile file) throws IOException {
        if (file.type().equals(KitFile.PDF)) {
            try (var document = Loader.loadPDF(file.bytes())) {
                return new PDFTextStripper().getText(document).lines().toList();
            }
        }
        try (var show = new XMLSlideShow(new ByteArrayInputStream(file.bytes()))) {
            return show.getSlides().stream()
                    .flatMap(slide -> slide.getShapes().stream())
                    .filter(XSLFTextShape.class::isInstance)
                    .flatMap(shape -> ((XSLFTextShape) shape).getText().lines())
                    .toList();
        }
    }
}
