package org.breakingfree.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML, one element a line, the same bytes for the same content: a feed's ETag changes only
/// when the feed does. All feeds are written with it.
public final class Xml {

    @FunctionalInterface
    public interface Inside {
        void write() throws XMLStreamException;
    }

    @FunctionalInterface
    public interface Document {
        void write(Xml xml) throws XMLStreamException;
    }

    private final XMLStreamWriter out;
    private int depth;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /// The document that `document` writes, in UTF-8.
    public static byte[] document(Document document) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(bytes, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Writes what `document` writes, in UTF-8, as it comes: nothing of it is held.
    public static void write(OutputStream to, Document document) throws IOException {
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
            out.writeStartDocument("UTF-8", "1.0");
            document.write(new Xml(out));
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
        }
    }

    /// An element that holds others.
    ///
    /// @param attributes names and values in turn
    public void element(String name, Inside inside, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        attributes(attributes);
        depth++;
        inside.write();
        depth--;
        line();
        out.writeEndElement();
    }

    /// An element that holds text.
    public void text(String name, String text, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        attributes(attributes);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    /// An element that holds HTML.
    public void html(String name, String html) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        out.writeCData(allowed(html).replace("]]>", "]]&gt;"));
        out.writeEndElement();
    }

    /// An element that holds nothing.
    public void empty(String name, String... attributes) throws XMLStreamException {
        line();
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    /// Whether XML 1.0 lets a character stand in a document, in whatever way it is written.
    static boolean isAllowed(int character) {
        return character >= 0x20 && character <= 0xD7FF
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    /// A reader refuses a whole document for one character that is not allowed: it is left out.
    private static String allowed(String text) {
        if (text.codePoints().allMatch(Xml::isAllowed)) {
            return text;
        }
        return text.codePoints()
                .filter(Xml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
