package org.gongkai.parse.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Fields of forms: a portal publishes what was filled in as it was filled in. */
final class FormFields {
    private static final Set<String> FIELDS = Set.of("input", "select", "textarea");
    /** Kinds of input that show their value as text. */
    private static final Set<String> TYPED = Set.of("", "text", "number", "tel", "search", "email", "url", "date");

    private FormFields() {}

    static boolean isField(Element element) {
        return FIELDS.contains(element.normalName());
    }

    /** What a field shows. */
    static String value(Element field) {
        return switch (field.normalName()) {
            case "input" ->
                TYPED.contains(attribute(field, "type").strip().toLowerCase(Locale.ROOT))
                        ? attribute(field, "value")
                        : "";
            case "select" -> chosen(field);
            default -> field.wholeText();
        };
    }

    /** Whether it may show several values at once. */
    static boolean showsSeveral(Element field) {
        return field.normalName().equals("select") && field.attributes().hasKeyIgnoreCase("multiple");
    }

    /** A browser shows the last one that is selected, else the first. */
    private static String chosen(Element select) {
        Element chosen = null;
        boolean selected = false;
        for (var option : select.getElementsByTag("option")) {
            if (option.attributes().hasKeyIgnoreCase("selected")) {
                chosen = option;
                selected = true;
            } else if (!selected && chosen == null) {
                chosen = option;
            }
        }
        if (chosen == null) {
            return "";
        }
        var label = attribute(chosen, "label");
        return label.isEmpty() ? chosen.text() : label;
    }

    private static String attribute(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().getIgnoreCase(name);
    }
}
