package org.gongkai.parse.word;

import javax.xml.stream.XMLStreamException;

/** Properties of a run, or of a style: whether Word shows it, and how. */
final class RunProperties {
    private static final String WHITE = "FFFFFF";
    /** Half points; less is for looks. */
    private static final int RAISED = 5;

    private final RunStyles styles;
    private boolean hides;
    private RunText.Look look = RunText.Look.PLAIN;

    RunProperties(RunStyles styles) {
        this.styles = styles;
    }

    /** Text that Word neither shows nor prints. */
    boolean hides() {
        return hides;
    }

    RunText.Look look() {
        return look;
    }

    /** Takes over what a style says. */
    void inherit(String style) {
        var inherited = styles.of(style);
        hides |= inherited.hides;
        look = inherited.look;
    }

    /** Reads the properties that were just begun. */
    RunText.Look read(WordXml xml, RunText.Look around) throws XMLStreamException {
        boolean struck = around.struck();
        boolean raised = around.raised();
        boolean pale = false;
        boolean shaded = false;
        while (xml.child()) {
            switch (xml.name()) {
                case "rStyle" -> {
                    inherit(xml.attribute("val"));
                    struck |= look.struck();
                    raised |= look.raised();
                    pale |= look.pale();
                }
                case "vanish" -> hides = xml.isOn();
                case "strike", "dstrike" -> struck |= xml.isOn();
                case "vertAlign" -> raised |= xml.attribute("val").endsWith("script");
                case "position" -> raised |= xml.number("val", 0) > RAISED;
                case "color" -> pale = xml.attribute("val").equalsIgnoreCase(WHITE);
                case "shd" -> shaded |= isShade(xml.attribute("fill"));
                case "highlight" ->
                    shaded |= xml.isOn() && !xml.attribute("val").equals("white");
                default -> {
                    // fonts and the like
                }
            }
            xml.skip();
        }
        look = struck || raised || pale ? new RunText.Look(struck, raised, pale && !shaded) : RunText.Look.PLAIN;
        return look;
    }

    /** Whether a colour of the ground is one that white is seen on. */
    static boolean isShade(String fill) {
        return !(fill.isEmpty() || fill.equals("auto") || fill.equalsIgnoreCase(WHITE));
    }
}
