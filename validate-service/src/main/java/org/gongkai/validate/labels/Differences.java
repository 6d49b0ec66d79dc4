package org.gongkai.validate.labels;

/** How many characters are wrong, lacking or too many. */
final class Differences {
    private Differences() {}

    /**
     * Counts them.
     *
     * @param enough where counting may stop
     */
    static int between(String one, String other, int enough) {
        if (one.equals(other)) {
            return 0;
        }
        if (Math.abs(one.length() - other.length()) >= enough) {
            return enough;
        }
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
