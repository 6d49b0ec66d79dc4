package org.gongkai.validate.safety;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Long numbers that name a person, told by their own check digits. */
final class Digits {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Pattern LONG = Pattern.compile("\\d[\\dXx]{6,}");
    private static final int KEPT = 3;

    private Digits() {}

    /** Whether this is an identity number (公民身份号码): a birthday, and the check digit of GB 11643. */
    static boolean isIdentityNumber(String eighteen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (eighteen.charAt(i) - '0');
        }
        return CHECK.charAt(sum % CHECK.length()) == Character.toUpperCase(eighteen.charAt(WEIGHTS.length))
                && eighteen.charAt(0) != '0'
                && isBirthday(eighteen);
    }

    /** Whether the last digit is the check digit of bank cards (Luhn). */
    static boolean isCardNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** The same words with every long number but its first digits blotted out. */
    static String masked(String words) {
        return LONG.matcher(words)
                .replaceAll(match -> match.group().substring(0, KEPT)
                        + "*".repeat(match.group().length() - KEPT));
    }

    private static boolean isBirthday(String eighteen) {
        try {
            int year = Integer.parseInt(eighteen.substring(6, 10));
            LocalDate.of(
                    year, Integer.parseInt(eighteen.substring(10, 12)), Integer.parseInt(eighteen.substring(12, 14)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
