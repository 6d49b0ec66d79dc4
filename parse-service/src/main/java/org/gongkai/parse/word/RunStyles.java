package org.gongkai.parse.word;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Styles of characters that stand before the text in the same XML: Word 2003 hides and strikes out by them. */
final class RunStyles {
    private final Map<String, RunProperties> styles = new HashMap<>();

    /** Reads the style that was just begun. */
    void add(WordXml xml) throws XMLStreamException {
        var id = xml.attribute("styleId");
        var style = new RunProperties(this);
        while (xml.child()) {
            if (xml.is("basedOn")) {
                style.inherit(xml.attribute("val"));
                xml.skip();
            } else if (xml.is("rPr")) {
                style.read(xml, style.look());
            } else {
                xml.skip();
            }
        }
        styles.put(id, style);
    }

    /** How text of a style looks; plain where the style is not known. */
    RunProperties of(String id) {
        return styles.getOrDefault(id, new RunProperties(this));
    }
}
