package org.breakingfree.kits;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes every file of a kit: PDFs, slides and the archive of them all. The same source gives the same bytes.
public final class KitBuilder {
    private static final int NOTES_PICTURE = 1200;
    private static final int PREVIEW = 720;

    private final Kit kit;
    private final KitFacts facts;
    private final PdfWriter pdf;

    /// `css` is the text of `seminar-kit/theme/print.css`.
    public KitBuilder(Kit kit, KitFacts facts, String css) {
        this.kit = kit;
        this.facts = facts;
        this.pdf = new PdfWriter(css, kit.datedOn());
    }

    /// The files in the order people need them, the archive last.
    public List<KitFile> build() throws IOException {
        var page = new PrintPage(kit, facts);
        var slides = new PptxWriter(kit, facts.words()).write();
        var pictures = SlidePictures.draw(slides, NOTES_PICTURE);
        var files = new ArrayList<KitFile>();
        files.add(pdf("facilitator-guide", "1-prepare", page.guide()));
        files.add(pdf("run-sheet", "1-prepare", page.runSheet()));
        files.add(new KitFile(
                "slides.pptx", "2-present", "Slides", KitFile.PPTX, kit.slides().size(), slides, pictures.getFirst()));
        files.add(pdf("slides-with-notes", "2-present", page.notes(pictures)));
        files.add(pdf("handouts", "3-handouts", page.handouts()));
        files.add(pdf("card", "3-handouts", page.card()));
        files.add(pdf("surveys", "4-measure", page.survey()));
        var guard = new HelplineGuard(facts.helplines().values());
        for (var file : files) {
            guard.check(file);
        }
        files.add(new KitArchive(kit, facts).of(files));
        return List.copyOf(files);
    }

    private KitFile pdf(String part, String folder, String xhtml) throws IOException {
        var written = pdf.write(xhtml);
        return new KitFile(
                part + ".pdf",
                folder,
                facts.words().file(part),
                KitFile.PDF,
                written.pages(),
                written.bytes(),
                preview(written.bytes()));
    }

    private static byte[] preview(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 144, ImageType.RGB);
            var small = new BufferedImage(
                    PREVIEW, PREVIEW * page.getHeight() / page.getWidth(), BufferedImage.TYPE_INT_RGB);
            var graphics = small.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(page, 0, 0, small.getWidth(), small.getHeight(), null);
            graphics.dispose();
            return SlidePictures.png(small);
        }
    }
}
