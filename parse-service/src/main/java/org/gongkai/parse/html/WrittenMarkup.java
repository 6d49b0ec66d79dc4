package org.gongkai.parse.html;

import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.jsoup.nodes.Element;

/**
 * What the scripts of a page write into it while it loads, {@code document.write("<table>…" + '…')}, where that is plain text.
 * Nothing is run: what a script computes is not read.
 */
final class WrittenMarkup {
    private static final Pattern WRITE = Pattern.compile("document\\s*\\.\\s*write(?:ln)?\\s*\\(");
    private static final String QUOTES = "\"'`";

    private final String script;
    private final StringBuilder written = new StringBuilder();
    private int at;

    private WrittenMarkup(String script) {
        this.script = script;
    }

    /** Puts tables where the scripts that write them stand, as a browser does; those that a script computes stay away. */
    static void show(Element page) {
        for (var script : page.getElementsByTag("script")) {
            var markup = new WrittenMarkup(script.data());
            if (markup.read() && QuotedPages.holdsTable(markup.written.toString())) {
                script.before(markup.written.toString());
            }
        }
    }

    /** Whether the script does nothing else: what it writes under a condition need not be there. */
    private boolean read() {
        var write = WRITE.matcher(script);
        for (toStatement(); at < script.length(); toStatement()) {
            Deadline.checkCurrent();
            if (!write.region(at, script.length()).lookingAt()) {
                return false;
            }
            at = write.end();
            if (!strings() || !isNext(')')) {
                return false;
            }
        }
        return true;
    }

    /** Behind what parts statements, and comments to the end of the line. */
    private void toStatement() {
        int from;
        do {
            from = at;
            skipSpace();
            if (script.startsWith("//", at) || script.startsWith("<!--", at)) {
                int end = script.indexOf('\n', at);
                at = end < 0 ? script.length() : end;
            }
            isNext(';');
        } while (at > from);
    }

    /** One string, or several with a plus between them. */
    private boolean strings() {
        do {
            skipSpace();
            if (!string()) {
                return false;
            }
            skipSpace();
        } while (isNext('+'));
        return true;
    }

    /** A string in quotes; not one that takes in what a script computes. */
    private boolean string() {
        if (at >= script.length() || QUOTES.indexOf(script.charAt(at)) < 0) {
            return false;
        }
        char quote = script.charAt(at++);
        while (at < script.length()) {
            char c = script.charAt(at++);
            if (c == quote) {
                return true;
            }
            if (quote == '`' && c == '$' && at < script.length() && script.charAt(at) == '{') {
                return false;
            }
            if (c != '\\') {
                written.append(c);
            } else if (!escaped()) {
                return false;
            }
        }
        return false;
    }

    /** The character that stands behind a backslash. */
    private boolean escaped() {
        if (at >= script.length()) {
            return false;
        }
        char c = script.charAt(at++);
        switch (c) {
            case 'n', 'r', 't' -> written.append('\n');
            case 'u' -> {
                return numbered(4);
            }
            case 'x' -> {
                return numbered(2);
            }
            case '\n' -> {
                // the string goes on in the next line
            }
            default -> written.append(c);
        }
        return true;
    }

    private boolean numbered(int digits) {
        if (at + digits > script.length()) {
            return false;
        }
        int value = 0;
        for (int end = at + digits; at < end; at++) {
            int digit = Character.digit(script.charAt(at), 16);
            if (digit < 0) {
                return false;
            }
            value = value * 16 + digit;
        }
        written.append((char) value);
        return true;
    }

    private boolean isNext(char c) {
        boolean isThere = at < script.length() && script.charAt(at) == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void skipSpace() {
        while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
            at++;
        }
    }
}
