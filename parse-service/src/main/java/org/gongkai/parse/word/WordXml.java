package org.gongkai.parse.word;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;

/** The elements of a Word document's XML, one after the other. Nothing outside the document is opened. */
final class WordXml {
    private static final int DEEPEST_XML = 1_000;
    private static final XMLInputFactory XML = hardened();

    /** Values that switch a property off which is on without a value. */
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final XMLStreamReader reader;
    private final int deepest;
    private int depth;

    private WordXml(XMLStreamReader reader, int deepest) {
        this.reader = reader;
        this.deepest = deepest;
    }

    static WordXml of(InputStream xml, Limits limits) throws XMLStreamException {
        return new WordXml(XML.createXMLStreamReader(Deadline.watching(xml)), limits.depth());
    }

    /** Goes on to the next element of one of the names, however deep; false where there is none. */
    boolean find(Set<String> names) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && names.contains(name())) {
                return true;
            }
        }
        return false;
    }

    /** Goes on to the next child, the one before it read or skipped; false at the end of the element. */
    boolean child() throws XMLStreamException {
        int event = reader.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = reader.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Passes over the element that was just begun. */
    void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {
                    // text of something that is left out
                }
            }
        }
    }

    /** Goes into an element that may hold others of its kind. */
    void enter() {
        if (++depth > deepest) {
            throw new Blocks.TooLarge(deepest + " nested elements");
        }
    }

    void leave() {
        depth--;
    }

    /** The name of the element, without its namespace: that differs between the versions of Word. */
    String name() {
        return reader.getLocalName();
    }

    boolean is(String localName) {
        return name().equals(localName);
    }

    /** All text of the element, which ends with it. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    /** The value of an attribute, empty where it is missing. */
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int number(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attribute(attribute));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether the property is switched on. */
    boolean isOn() {
        return !OFF.contains(attribute("val"));
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The JDK gives up at 100, which text boxes in nested tables reach; what is read is counted by Limits.depth.
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST_XML);
        return factory;
    }
}
