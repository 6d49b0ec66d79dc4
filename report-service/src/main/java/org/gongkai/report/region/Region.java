package org.gongkai.report.region;

import java.util.regex.Pattern;

/**
 * A division and everything below it. Codes (行政区划代码) begin with that of the division above: 14, 1409, 140925,
 * 140925401.
 *
 * @param code without the zeros that only fill it up
 */
public record Region(String code) {
    private static final Pattern CODE = Pattern.compile("[1-9]\\d(?:\\d\\d(?:\\d\\d(?:\\d{3}(?:\\d{3})?)?)?)?");
    private static final Pattern FILLED = Pattern.compile("(\\d{9})000|(\\d{6})000");
    private static final int COUNTY = 6;

    /**
     * Reads a code as people write it: 140000 and 14 are the same province.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Region of(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("not the code of a division: " + text);
        }
        var code = text;
        for (var filled = FILLED.matcher(code); filled.matches(); filled = FILLED.matcher(code)) {
            code = code.substring(0, code.length() - 3);
        }
        while (code.length() > 2 && code.length() <= COUNTY && code.endsWith("00")) {
            code = code.substring(0, code.length() - 2);
        }
        return new Region(code);
    }

    /** Greater than every code in the region, and less than every other that is greater than its own. */
    public String end() {
        return code + ':'; // the character after 9
    }

    /** Whether a division lies in it. */
    public boolean contains(String division) {
        return division.startsWith(code);
    }
}
