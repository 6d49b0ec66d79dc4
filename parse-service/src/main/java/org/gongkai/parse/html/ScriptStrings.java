package org.gongkai.parse.html;

/** Goes through a script and reads the strings in it: plain text in quotes, and several of them with a plus between them. */
final class ScriptStrings {
    private static final String QUOTES = "\"'`";

    private final String script;
    private final StringBuilder read = new StringBuilder();
    private int at;

    ScriptStrings(String script) {
        this.script = script;
    }

    /** What the strings read so far say. */
    String taken() {
        return read.toString();
    }

    void forget() {
        read.setLength(0);
    }

    boolean isAtEnd() {
        return at >= script.length();
    }

    int place() {
        return at;
    }

    void to(int place) {
        at = place;
    }

    boolean isAtQuote() {
        return at < script.length() && QUOTES.indexOf(script.charAt(at)) >= 0;
    }

    /** Behind what parts statements, and comments to the end of the line. */
    void toStatement() {
        int from;
        do {
            from = at;
            skipSpace();
            skipComment();
            isNext(';');
        } while (at > from);
    }

    /** One sign of the script, or a pattern between slashes, which may hold quotes that begin no string. */
    void skip() {
        boolean isPattern = script.charAt(at) == '/' && isValueNext();
        at++;
        for (int i = at; isPattern && i < script.length() && script.charAt(i) != '\n'; i++) {
            if (script.charAt(i) == '/') {
                at = i + 1;
                return;
            }
            i += script.charAt(i) == '\\' ? 1 : 0;
        }
    }

    /** Behind a value a slash divides it. */
    private boolean isValueNext() {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(script.charAt(before))) {
            before--;
        }
        return before < 0 || "(,=:[!&|?{};".indexOf(script.charAt(before)) >= 0;
    }

    /** To the end of the line, or to where it says that it ends. */
    boolean skipComment() {
        boolean isLine = script.startsWith("//", at) || script.startsWith("<!--", at);
        boolean isBlock = script.startsWith("/*", at);
        if (isLine || isBlock) {
            int end = script.indexOf(isLine ? "\n" : "*/", at);
            at = end < 0 ? script.length() : isLine ? end : end + 2;
        }
        return isLine || isBlock;
    }

    /** One string, or several with a plus between them. */
    boolean strings() {
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
                read.append(c);
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
            case 'n', 'r', 't' -> read.append('\n');
            case 'u' -> {
                return numbered(4);
            }
            case 'x' -> {
                return numbered(2);
            }
            case '\n' -> {
                // the string goes on in the next line
            }
            default -> read.append(c);
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
        read.append((char) value);
        return true;
    }

    boolean isNext(char c) {
        boolean isThere = at < script.length() && script.charAt(at) == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    void skipSpace() {
        while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
            at++;
        }
    }
}
