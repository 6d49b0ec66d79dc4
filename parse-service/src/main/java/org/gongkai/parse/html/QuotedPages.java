package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Articles that a page only carries along, for a script to show them: in a field that nobody sees, or in a string of the
 * script itself.
 */
public final class QuotedPages {
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

    /**
     * What a page carries along that has tables.
     *
     * @param holder where it stands
     */
    record Quoted(Element holder, String markup) {}

    /** What a page carries along that has tables, one of which may be the article that it shows. */
    static List<Quoted> in(Element page) {
        var found = new ArrayList<Quoted>();
        for (var field : page.getElementsByTag("textarea")) {
            var markup = field.wholeText();
            if (holdsTable(markup)) {
                found.add(new Quoted(field, markup));
            }
        }
        for (var script : page.getElementsByTag("script")) {
            for (var markup : strings(script.data())) {
                found.add(new Quoted(script, markup));
            }
        }
        return found;
    }

    /** The strings of a script that hold tables, each with those that are added to it; not one that takes in what is computed. */
    private static List<String> strings(String data) {
        if (!TABLE.matcher(data).find()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        var script = new ScriptStrings(data);
        while (!script.isAtEnd()) {
            Deadline.checkCurrent();
            if (script.skipComment()) {
                continue;
            }
            if (script.isAtQuote()) {
                boolean isWhole = script.strings();
                if (isWhole && holdsTable(script.taken())) {
                    found.add(script.taken());
                }
                script.forget();
            } else {
                script.skip();
            }
        }
        return found;
    }
}
