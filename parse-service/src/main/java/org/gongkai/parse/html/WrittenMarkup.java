package org.gongkai.parse.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.jsoup.nodes.Element;

/**
 * What the scripts of a page write into it while it loads, {@code document.write("<table>…" + '…')}, where that is plain text.
 * Nothing is run: what a script computes is not read.
 */
final class WrittenMarkup {
    private static final Pattern WRITE = Pattern.compile("document\\s*\\.\\s*write(?:ln)?\\s*\\(");
    private static final Pattern CELL =
            Pattern.compile("(?i)<t[dr][\\s>]|insertCell|createElement\\(\\s*['\"]t[dr]['\"]");

    private WrittenMarkup() {}

    /**
     * Puts tables, and figures in cells, where the scripts that write them stand, as a browser does; those that a script computes
     * stay away.
     */
    static void show(Element page) {
        for (var script : page.getElementsByTag("script")) {
            var markup = written(script.data());
            if (markup.isPresent() && (QuotedPages.holdsTable(markup.get()) || isInCell(script))) {
                script.before(markup.get());
                script.remove();
            }
        }
    }

    private static boolean isInCell(Element script) {
        return script.closest("td,th") != null;
    }

    /** Whether a script that was not shown adds to what stands around it. */
    static boolean isBy(Element script) {
        return script.normalName().equals("script")
                && WRITE.matcher(script.data()).find();
    }

    /** Whether scripts that were not shown make cells of tables. */
    static boolean makesCells(Element page) {
        return page.getElementsByTag("script").stream()
                .anyMatch(script -> CELL.matcher(script.data()).find());
    }

    /** What the script writes, where it does nothing else: what it writes under a condition need not be there. */
    private static Optional<String> written(String data) {
        var script = new ScriptStrings(data);
        var write = WRITE.matcher(data);
        for (script.toStatement(); !script.isAtEnd(); script.toStatement()) {
            Deadline.checkCurrent();
            if (!write.region(script.place(), data.length()).lookingAt()) {
                return Optional.empty();
            }
            script.to(write.end());
            if (!script.strings() || !script.isNext(')')) {
                return Optional.empty();
            }
        }
        return Optional.of(script.taken());
    }
}
