package org.gongkai.parse.word;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Properties of a run: whether Word shows it, and how. */
final class RunProperties {
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");
    private static final String WHITE = "FFFFFF";
    /** Half points; less is for looks. */
    private static final int RAISED = 5;

    private boolean hides;

    /** Text that Word neither shows nor prints. */
    boolean hides() {
        return hides;
    }

    /** Reads the properties that were just begun. */
    RunText.Look read(XMLStreamReader xml, RunText.Look around) throws XMLStreamException {
        boolean struck = around.struck();
        boolean raised = around.raised();
        boolean pale = false;
        boolean shaded = false;
        int open = 0;
        for (int event = xml.next(); open > 0 || event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT && open++ == 0) {
                var value = attribute(xml, "val");
                switch (xml.getLocalName()) {
                    case "vanish" -> hides |= !OFF.contains(value);
                    case "strike", "dstrike" -> struck |= !OFF.contains(value);
                    case "vertAlign" -> raised |= value.endsWith("script");
                    case "position" -> raised |= isFarUp(value);
                    case "color" -> pale = value.equalsIgnoreCase(WHITE);
                    case "shd" -> shaded |= isShade(attribute(xml, "fill"));
                    case "highlight" -> shaded |= !OFF.contains(value) && !value.equals("white");
                    default -> {
                        // fonts and the like
                    }
                }
            }
        }
        return struck || raised || pale ? new RunText.Look(struck, raised, pale && !shaded) : RunText.Look.PLAIN;
    }

    /** Whether a colour of the ground is one that white is seen on. */
    static boolean isShade(String fill) {
        return !(fill.isEmpty() || fill.equals("auto") || fill.equalsIgnoreCase(WHITE));
    }

    private static boolean isFarUp(String halfPoints) {
        try {
            return Integer.parseInt(halfPoints) > RAISED;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
