package org.gongkai.parse.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a browser shows: a portal keeps old versions, menus and notes for machines in a page without showing them. */
final class Seen {
    private static final Set<String> NEVER =
            Set.of("script", "style", "head", "noscript", "template", "iframe", "object", "svg", "select", "textarea");
    /** Display and visibility of the page's own style sheets are not known: only what an element says of itself counts. */
    private static final Pattern HIDING = Pattern.compile(
            "(?:^|;|\\s)(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all)");

    private Seen() {}

    static boolean isSeen(Element element) {
        if (NEVER.contains(element.normalName())) {
            return false;
        }
        if (element.attributesSize() == 0) {
            return true;
        }
        var attributes = element.attributes();
        return !attributes.hasKeyIgnoreCase("hidden") && !isHiding(attributes.getIgnoreCase("style"));
    }

    private static boolean isHiding(String style) {
        // Pages saved from Word carry a style in every element.
        return mayHide(style) && HIDING.matcher(style.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean mayHide(String style) {
        return !style.isEmpty() && (has(style, "none") || has(style, "hid") || has(style, "collapse"));
    }

    private static boolean has(String style, String word) {
        for (int i = 0; i + word.length() <= style.length(); i++) {
            if (style.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
