package org.gongkai.parse.script;

/** A set of characters that is asked for every character of a document: what one of its words may begin with, say. */
public final class CharacterSet {
    private static final int BITS = Long.SIZE;

    private final long[] bits = new long[(Character.MAX_VALUE + 1) / BITS];

    private CharacterSet() {}

    /** The characters of a string. */
    public static CharacterSet of(String characters) {
        var set = new CharacterSet();
        for (int i = 0; i < characters.length(); i++) {
            set.bits[characters.charAt(i) / BITS] |= 1L << characters.charAt(i);
        }
        return set;
    }

    public boolean contains(char c) {
        return (bits[c / BITS] >>> c & 1) != 0;
    }

    /** The first place of such a character at or behind a place; -1 where there is none. */
    public int indexIn(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (contains(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
