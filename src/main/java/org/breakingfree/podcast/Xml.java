package org.breakingfree.podcast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML, one element a line, the same bytes for the same content: a feed's ETag changes only
/// when the feed does.
final class Xml {

    @FunctionalInterface
    interface Inside {
        void write() throws XMLStreamException;
    }

    @FunctionalInterface
    interface Document {
        void write(Xml xml) throws XMLStreamException;
    }

    private final XMLStreamWriter out;
    private int depth;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] document(Document document) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument("UTF-8", "1.0");
            document.write(new Xml(out));
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /// An element that holds others.
    ///
    /// @param attributes names and values in turn
    void element(String name, Inside inside, String... attributes) throws XMLStreamException {
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
    void text(String name, String text, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        attributes(attributes);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    /// An element that holds HTML.
    void html(String name, String html) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        out.writeCData(html.replace("]]>", "]]&gt;"));
        out.writeEndElement();
    }

    /// An element that holds nothing.
    void empty(String name, String... attributes) throws XMLStreamException {
        line();
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
