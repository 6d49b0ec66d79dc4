package org.gongkai.parse.html;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Articles that a page only carries along, for a script to show them: in a field that nobody sees, or in a string of the
 * script itself.
 */
public final class QuotedPages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:table|p|div|br|span)[\\s>/]");
    private static final Pattern TABLE = Pattern.compile("(?i)(?:<|\\\\u003c)table");
    private static final String ESCAPED_TABLE = "&lt;table";

    private QuotedPages() {}

    static boolean isMarkup(String text) {
        return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
    }

    static boolean holdsTable(String text) {
        return TABLE.matcher(text).find();
    }

    /** Whether a text writes the tags of a page as entities, as feeds do. */
    public static boolean isEscaped(String text) {
        return text.contains(ESCAPED_TABLE) && !TABLE.matcher(text).find();
    }

    /** The markup that a text quotes in whole; the text itself where it quotes none. */
    static String unquoted(String text) {
        return isEscaped(text)
                ? Parser.unescapeEntities(text, false)
                : JsonPage.of(text).orElse(text);
    }

    /** What a page without tables carries along that has some: the article, where there is more of it than of the page. */
    static List<String> in(Element page) {
        var found = new ArrayList<String>();
        for (var field : page.getElementsByTag("textarea")) {
            var markup = field.wholeText();
            if (holdsTable(markup)) {
                found.add(markup);
            }
        }
        for (var script : page.getElementsByTag("script")) {
            for (var node : script.dataNodes()) {
                addStrings(node, found);
            }
        }
        return found;
    }

    private static void addStrings(DataNode script, List<String> found) {
        var data = script.getWholeData();
        var table = TABLE.matcher(data);
        for (int from = 0; table.find(from); ) {
            Deadline.checkCurrent();
            int start = quoteBefore(data, table.start());
            int end = quoteBehind(data, table.end());
            string(data, start, end).ifPresent(found::add);
            from = end + 1;
            if (from > data.length()) {
                return;
            }
        }
    }

    private static Optional<String> string(String data, int start, int end) {
        if (start < 0 || end >= data.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(data.substring(start, end + 1), String.class));
        } catch (JacksonException _) {
            return Optional.empty(); // markup between quotes that are its own
        }
    }

    private static int quoteBefore(String data, int at) {
        int quote = data.lastIndexOf('"', at);
        while (quote > 0 && data.charAt(quote - 1) == '\\') {
            quote = data.lastIndexOf('"', quote - 1);
        }
        return quote;
    }

    private static int quoteBehind(String data, int at) {
        int quote = data.indexOf('"', at);
        while (quote > 0 && data.charAt(quote - 1) == '\\') {
            quote = data.indexOf('"', quote + 1);
        }
        return quote < 0 ? data.length() : quote;
    }
}
