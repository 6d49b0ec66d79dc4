package org.gongkai.report.store;

/** Identifiers stand in indexes, and cutting one would make two of them equal: what cannot be kept whole is refused. */
final class Key {
    /** Two of them with four bytes a character fit into an index row of PostgreSQL (2,704 bytes). */
    private static final int MAX_CHARACTERS = 300;

    private Key() {}

    static void require(String what, String key) {
        if (key.isBlank() || key.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    what + " has " + key.length() + " characters, not 1 to " + MAX_CHARACTERS);
        }
        if (!key.equals(PlainText.of(key))) {
            throw new IllegalArgumentException(what + " holds characters that are none");
        }
    }
}
