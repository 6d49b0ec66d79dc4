package org.gongkai.parse.html;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.gongkai.parse.Deadline;
import org.jsoup.nodes.Entities;

/**
 * The answer of a portal's interface (JSON) as the page that the portal makes of it: markup in its strings is markup, other
 * strings are lines, and a list of lists is a table.
 */
public final class JsonPage {
    private static final JsonMapper JSON = new JsonMapper();
    /** How deep lists and objects may stand in each other. */
    private static final int DEEPEST = 100;

    /** So many fields of an object in a list are the cells of a row. */
    private static final int FEWEST_FIELDS = 4;

    private final StringBuilder markup = new StringBuilder();

    private JsonPage() {}

    /** Whether a text is JSON. */
    public static boolean is(String text) {
        return of(text).isPresent();
    }

    /** Before anything is read: hardly any text begins like this. */
    private static boolean mayBe(String text) {
        int first = skipSpace(text, 0);
        int next = skipSpace(text, first + 1);
        return next < text.length()
                && (text.charAt(first) == '{'
                        ? text.charAt(next) == '"'
                        : text.charAt(first) == '[' && "\"[{".indexOf(text.charAt(next)) >= 0);
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The markup of the page; empty where the text is no JSON. */
    static Optional<String> of(String text) {
        if (!mayBe(text)) {
            return Optional.empty();
        }
        try {
            var page = new JsonPage();
            page.add(JSON.readTree(text), 0);
            return Optional.of(page.markup.toString());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private void add(JsonNode node, int depth) {
        Deadline.checkCurrent();
        if (depth > DEEPEST) {
            return;
        }
        if (isTable(node)) {
            table(node);
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                var value = field.getValue();
                if (!isWords(field.getKey())) {
                    add(value, depth + 1);
                } else if (value.isValueNode()) {
                    line(field.getKey() + "：" + value.asText());
                } else {
                    line(field.getKey());
                    add(value, depth + 1);
                }
            });
        } else if (node.isArray()) {
            node.forEach(element -> add(element, depth + 1));
        } else if (node.isTextual()) {
            text(node.textValue());
        }
    }

    /** A key of the interface itself is in Latin letters. */
    private static boolean isWords(String key) {
        return key.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean isTable(JsonNode node) {
        return node.isArray()
                && !node.isEmpty()
                && (all(node, row -> row.isArray() && all(row, JsonNode::isValueNode))
                        || all(
                                node,
                                row -> row.isObject()
                                        && row.size() >= FEWEST_FIELDS
                                        && row.propertyStream().allMatch(field -> isWords(field.getKey()))
                                        && all(row, JsonNode::isValueNode)));
    }

    private static boolean all(JsonNode node, Predicate<JsonNode> condition) {
        return StreamSupport.stream(node.spliterator(), false).allMatch(condition);
    }

    private void table(JsonNode rows) {
        markup.append("<table>");
        if (rows.get(0).isObject()) {
            markup.append("<tr>");
            rows.get(0).fieldNames().forEachRemaining(this::cell);
            markup.append("</tr>");
        }
        for (var row : rows) {
            markup.append("<tr>");
            row.forEach(value -> cell(value.isNull() ? "" : value.asText()));
            markup.append("</tr>");
        }
        markup.append("</table>");
    }

    private void cell(String value) {
        markup.append("<td>").append(Entities.escape(value)).append("</td>");
    }

    private void text(String value) {
        if (QuotedPages.isMarkup(value)) {
            markup.append("<div>").append(value).append("</div>");
        } else {
            line(value);
        }
    }

    /** Its line breaks and tabs are those of a text. */
    private void line(String value) {
        markup.append("<pre>\n").append(Entities.escape(value)).append("</pre>");
    }
}
