package vn.vanthu.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.vanthu.read.Failure;
import vn.vanthu.read.ReadException;

/**
 * A place in an XML part that only moves forward. Elements and attributes go by local name, so that
 * transitional and strict files, and any prefixes, read alike. No document type definition and no
 * external entity is ever loaded.
 */
final class XmlCursor implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final String part;
    private final int deepest;
    private int depth;

    /** Work on one child element; it may read the element to its end or leave it. */
    interface Visit {
        void at(String name) throws ReadException;
    }

    XmlCursor(InputStream in, String part, int deepest) throws ReadException {
        this.in = in;
        this.part = part;
        this.deepest = deepest;
        try {
            synchronized (FACTORY) {
                this.reader = FACTORY.createXMLStreamReader(decoded(in));
            }
        } catch (XMLStreamException | IOException e) {
            throw failure(e);
        }
    }

    /** Moves to the root element. */
    String root() throws ReadException {
        while (step() != XMLStreamConstants.START_ELEMENT) {
            if (depth < 0) {
                throw new ReadException(Failure.DAMAGED, part + " has no root element");
            }
        }
        return reader.getLocalName();
    }

    /** Visits the child elements of the element that the cursor stands on, and leaves it. */
    void children(Visit visit) throws ReadException {
        int parent = depth;
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                visit.at(reader.getLocalName());
                leave(parent);
            } else if (depth < parent) {
                return;
            }
        }
    }

    /** All text inside the element that the cursor stands on, which it leaves. */
    String text() throws ReadException {
        int parent = depth - 1;
        var out = new StringBuilder();
        while (depth > parent) {
            int event = step();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                out.append(reader.getText());
            }
        }
        return out.toString();
    }

    /** An attribute by its local name in any namespace; null where there is none. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** {@code w:val}; null where there is none. */
    @Nullable String value() {
        return attribute("val");
    }

    /** An attribute that is a whole number; null where there is none or it is something else. */
    @Nullable Integer number(String name) {
        String value = attribute(name);
        if (value == null) {
            return null;
        }
        try {
            return (int) Math.round(Double.parseDouble(value.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** An on/off element: on unless its value says otherwise. */
    boolean isOn() {
        String value = value();
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    @Override
    public void close() throws ReadException {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw failure(e);
        }
    }

    /**
     * The part's characters. Office files are UTF-8, or UTF-16 with its mark (ECMA-376 part 2); a
     * broken byte becomes the sign for that and does not lose the document.
     */
    private static Reader decoded(InputStream in) throws IOException {
        var stream = new PushbackInputStream(in, 3);
        byte[] start = stream.readNBytes(3);
        boolean big = start.length > 1 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF;
        boolean little = start.length > 1 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE;
        boolean marked = start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB;
        if (!marked) {
            stream.unread(start);
        }
        return new InputStreamReader(
                stream, big || little ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** Reads on until no more than {@code to} elements are open. */
    private void leave(int to) throws ReadException {
        while (depth > to) {
            step();
        }
    }

    private int step() throws ReadException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > deepest) {
                    throw new ReadException(
                            Failure.TOO_DEEP,
                            part + " has elements more than " + deepest + " deep");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                depth = -1;
            }
            return event;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private ReadException failure(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OpcPackage.LimitException) {
                return new ReadException(Failure.TOO_LARGE, part + ": " + cause.getMessage(), e);
            }
        }
        if (e instanceof XMLStreamException stream
                && stream.getNestedException() instanceof OpcPackage.LimitException) {
            return new ReadException(Failure.TOO_LARGE, part + " unpacks to too much", e);
        }
        return new ReadException(Failure.DAMAGED, part + " is not well-formed", e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // Depth is counted here, with a failure of its own; the JDK's limit says "not well-formed".
        if (factory.isPropertySupported("jdk.xml.maxElementDepth")) {
            factory.setProperty("jdk.xml.maxElementDepth", "0");
        }
        return factory;
    }
}
