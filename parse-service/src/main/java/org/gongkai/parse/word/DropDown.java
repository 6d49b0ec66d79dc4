package org.gongkai.parse.word;

import java.util.ArrayList;
import javax.xml.stream.XMLStreamException;

/**
 * A list to choose from.
 *
 * @param chosen the entry that is chosen: the first, where none is
 * @param before how much text stood before it
 */
record DropDown(String chosen, int before) {
    static DropDown read(WordXml xml, int before) throws XMLStreamException {
        var entries = new ArrayList<String>();
        int chosen = 0;
        while (xml.child()) {
            switch (xml.name()) {
                case "result" -> chosen = xml.number("val", 0);
                case "default" -> chosen = chosen == 0 ? xml.number("val", 0) : chosen;
                case "listEntry" -> entries.add(xml.attribute("val"));
                default -> {
                    // nothing else belongs there
                }
            }
            xml.skip();
        }
        return new DropDown(chosen >= 0 && chosen < entries.size() ? entries.get(chosen) : "", before);
    }
}
