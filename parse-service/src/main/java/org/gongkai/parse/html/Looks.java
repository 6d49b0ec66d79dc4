package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.parse.html.Look.Effect;
import org.jsoup.nodes.Element;

/**
 * Tells what a browser shows: a portal keeps old versions, menus and notes for machines in a page without showing them.
 * Style sheets outside of the page are not known.
 */
final class Looks {
    private static final Map<String, Integer> BY_NAME = byName();
    private static final String STYLE = "<style";

    private final Map<String, Effect> styles = new HashMap<>();
    private final StyleSheet sheet;
    private final GridStyles grids;
    private final boolean asScriptsLeaveIt;

    private Looks(StyleSheet sheet, GridStyles grids, boolean asScriptsLeaveIt) {
        this.sheet = sheet;
        this.grids = grids;
        this.asScriptsLeaveIt = asScriptsLeaveIt;
    }

    /**
     * What the style sheets of a page say.
     *
     * @param markup where the page is read from
     */
    static Looks of(Element page, String markup) {
        var sheets = holdsSheet(markup) ? sheets(page) : List.<Element>of();
        return new Looks(
                sheets.isEmpty() ? StyleSheet.NONE : StyleSheet.of(sheets), GridStyles.of(markup, sheets), false);
    }

    /** What is said of grids. */
    GridStyles grids() {
        return grids;
    }

    private static List<Element> sheets(Element page) {
        var sheets = new ArrayList<Element>();
        page.traverse((node, _) -> {
            if (node instanceof Element element && element.normalName().equals("style")) {
                sheets.add(element);
            }
        });
        return sheets;
    }

    /** The same for a page that is shown by a script when it is loaded: what hides whole parts of it does not count. */
    Looks asScriptsLeaveIt() {
        return new Looks(sheet, grids, true);
    }

    private static boolean holdsSheet(String markup) {
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            if (markup.regionMatches(true, at, STYLE, 0, STYLE.length())) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Integer> byName() {
        var names = new HashMap<String, Integer>();
        for (var name : new String[] {
            "script", "style", "head", "noscript", "template", "datalist", "rt", "rp", "rtc", "noframes", "audio"
        }) {
            names.put(name, Look.GONE);
        }
        for (var name : new String[] {"iframe", "object", "svg", "canvas", "video", "embed"}) {
            names.put(name, Look.GONE | Look.PICTURE);
        }
        for (var name : new String[] {"del", "s", "strike"}) {
            names.put(name, Look.STRUCK);
        }
        names.put("img", Look.PICTURE);
        names.put("sup", Look.RAISED);
        names.put("sub", Look.RAISED);
        return names;
    }

    /** How an element looks inside of another. */
    Look of(Element element, Look around) {
        int own = BY_NAME.getOrDefault(element.normalName(), 0);
        int inherited = around.traits() & Look.INHERITED;
        if (own == 0 && around.traits() == inherited && sheet.isEmpty() && element.attributesSize() == 0) {
            return around;
        }
        int traits = own | inherited;
        boolean isNever = (own & Look.GONE) != 0;
        if (!isNever) {
            traits = declared(element, traits);
        }
        if (asScriptsLeaveIt && !isNever && isPart(element)) {
            traits &= ~(Look.GONE | Look.UNSEEN | Look.INVISIBLE);
        }
        traits |= around.traits() & Look.LASTING;
        return traits == around.traits() ? around : new Look(traits);
    }

    /** Whether a browser never shows what an element holds, whatever its style. */
    static boolean isNeverShown(Element element) {
        return (BY_NAME.getOrDefault(element.normalName(), 0) & Look.GONE) != 0;
    }

    private int declared(Element element, int traits) {
        int declared = traits;
        boolean hasAttributes = element.attributesSize() > 0;
        if (hasAttributes && element.attributes().hasKeyIgnoreCase("hidden")) {
            declared |= Look.GONE;
        }
        if (!sheet.isEmpty()) {
            declared = sheet.on(element, declared);
        }
        if (hasAttributes) {
            var style = element.attributes().getIgnoreCase("style");
            if (!style.isEmpty()) {
                declared = styles.computeIfAbsent(style, Declarations::effect).on(declared);
            }
        }
        return declared;
    }

    /** A part of the page, and not some words of it. */
    private static boolean isPart(Element element) {
        return element.selectFirst("table,p,section") != null;
    }

    /** What is known of the ground that an element stands on. */
    enum Ground {
        WHITE,
        COLOURED,
        UNKNOWN
    }

    /** Asked of white text only. */
    Ground ground(Element element) {
        boolean known = true;
        for (var at = element; at != null; at = at.parent()) {
            int declared = declared(at, 0);
            var attribute = at.attributes().getIgnoreCase("bgcolor");
            if ((declared & Look.SHADED) != 0 || !(attribute.isEmpty() || isWhite(attribute))) {
                return Ground.COLOURED;
            }
            if ((declared & Look.WHITE_GROUND) != 0 || isWhite(attribute)) {
                return known ? Ground.WHITE : Ground.UNKNOWN;
            }
            known &= !at.attributes().hasKeyIgnoreCase("class")
                    && !at.attributes().hasKeyIgnoreCase("background");
        }
        return known ? Ground.WHITE : Ground.UNKNOWN;
    }

    private static boolean isWhite(String colour) {
        return colour.equalsIgnoreCase("white")
                || colour.equalsIgnoreCase("#ffffff")
                || colour.equalsIgnoreCase("#fff");
    }
}
