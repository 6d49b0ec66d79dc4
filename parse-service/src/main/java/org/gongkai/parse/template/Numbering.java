package org.gongkai.parse.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.parse.script.CharacterSet;

/** The numbering before a label: 「一、」「（二）」「3.」「4、」「5 .」「(六)」「(7)」「VIII.」. */
final class Numbering {
    private static final Pattern NUMBERING = Pattern.compile(
            "\\s*(?:[-*•·●▪◆]\\s+)?(?:[(（]\\s*(?:[一二三四五六七八九十]{1,2}|\\d{1,2})\\s*[)）]\\s*、?|[一二三四五六七八九十]{1,2}\\s*[、.．]|(?:\\d{1,2}|[IVX]{1,4})\\s*[.、．)）])\\s*");
    /** 「③其他」 without its circle, 「Ⅲ其他」. */
    private static final Pattern BARE = Pattern.compile("\\s*(\\d{1,2}|[IVX]{1,4})\\s*(?=\\p{IsHan})");

    private static final Pattern DIGITS = Pattern.compile("[(（\\s*•·●▪◆-]*(\\d{1,2}|[IVX]{1,4})");
    private static final String CHINESE = "一二三四五六七八九十";
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII");

    private static final String FIRST = "(（一二三四五六七八九十IVX-*•·●▪◆";
    private static final CharacterSet LAST = CharacterSet.of("、.．)）");

    private Numbering() {}

    /** Whether a label begins with 「（六）」, not with 「6.」 or 「(6)」. */
    static boolean isBracketed(String label) {
        var words = label.stripLeading();
        return end(label) > 0 && (words.startsWith("（") || words.startsWith("(")) && !isDigit(label);
    }

    /** Whether a label begins with 「6.」, 「(6)」 or 「VI.」, not with 「（六）」 or 「六、」. */
    static boolean isDigit(String label) {
        return end(label) > 0 && DIGITS.matcher(label).lookingAt();
    }

    /** The number that a label begins with, whatever it is written in; 0 where there is none. */
    static int number(String label) {
        if (end(label) == 0) {
            return 0;
        }
        var digits = DIGITS.matcher(label);
        if (digits.lookingAt()) {
            return number(digits);
        }
        int first = 0;
        while (CHINESE.indexOf(label.charAt(first)) < 0) {
            first++;
        }
        return CHINESE.indexOf(label.charAt(first)) + 1;
    }

    private static int number(Matcher digits) {
        var printed = digits.group(1);
        return Character.isDigit(printed.charAt(0)) ? Integer.parseInt(printed) : ROMAN.indexOf(printed) + 1;
    }

    /** 「3其他」 as 「3.其他」; empty where a text begins otherwise. */
    static Optional<String> pointed(String label) {
        var bare = BARE.matcher(label);
        return bare.lookingAt() ? Optional.of(number(bare) + "." + label.substring(bare.end())) : Optional.empty();
    }

    /** Where the numbering ends; 0 where there is none. */
    static int end(String label) {
        if (!mayBegin(label)) {
            return 0;
        }
        var matcher = NUMBERING.matcher(label);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** Most texts that are asked begin with neither. */
    private static boolean mayBegin(String label) {
        if (label.isEmpty()) {
            return false;
        }
        char first = label.charAt(0);
        return (first <= ' ' || (first >= '0' && first <= '9') || FIRST.indexOf(first) >= 0)
                && LAST.indexIn(label, 1) > 0;
    }
}
