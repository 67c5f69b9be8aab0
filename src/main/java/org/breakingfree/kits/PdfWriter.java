package org.breakingfree.kits;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// XHTML to a PDF that a screen reader can read (PDF/UA-1), with our typefaces inside and the same bytes every time.
final class PdfWriter {
    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final String css;
    private final LocalDate datedOn;

    /// `css` is the print sheet; `datedOn` is the only date that goes into the file.
    PdfWriter(String css, LocalDate datedOn) {
        this.css = css;
        this.datedOn = datedOn;
    }

    /// A finished PDF and its number of pages.
    record Pdf(byte[] bytes, int pages) {}

    /// Throws when a character would be missing from the print, wherever it came from.
    Pdf write(String xhtml) throws IOException {
        Typeface.TEXT.firstMissing(xhtml).ifPresent(point -> {
            throw new IllegalStateException(
                    "No typeface has the character %s (U+%04X)".formatted(Character.toString(point), point));
        });
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
        for (var face : Typeface.values()) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.bytes()),
                    face.family,
                    face.weight,
                    face.italic ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.withHtmlContent(xhtml.replace("<style></style>", "<style>" + css + "</style>"), "about:blank");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            date(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new Pdf(bytes.toByteArray(), document.getNumberOfPages());
        }
    }

    /// Gives the file the edition's date and an identity that follows from its content, where the libraries would
    /// write the time of building.
    private void date(PDDocument document) throws IOException {
        var instant = datedOn.atStartOfDay(ZoneOffset.UTC);
        var calendar = GregorianCalendar.from(instant);
        calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.setDocumentId(datedOn.toEpochDay());
        var catalog = document.getDocumentCatalog();
        var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var dated = xmp.replaceAll(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)", datedOn + "T00:00:00Z");
        var metadata = new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8)));
        catalog.setMetadata(metadata);
    }
}
