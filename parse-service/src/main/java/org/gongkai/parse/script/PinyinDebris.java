package org.gongkai.parse.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/** Readings that a script gateway left in brackets behind a character: 「據(jù)」「鄉(xiāng)鎮(zhèn)」「報(bao)」. */
final class PinyinDebris {
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ";
    private static final CharacterSet TONES = CharacterSet.of(TONED);
    private static final CharacterSet LETTERS = CharacterSet.of("abcdefghijklmnopqrstuvwxyz" + TONED);
    private static final CharacterSet OPENING = CharacterSet.of("(（");
    private static final CharacterSet CLOSING = CharacterSet.of(")）");
    private static final int LONGEST = 6;
    /** One bracket may be somebody's remark; this many are a gateway. */
    private static final int ENOUGH = 3;

    private PinyinDebris() {}

    static boolean isIn(Document document) {
        int found = 0;
        for (var block : document.blocks()) {
            if (block instanceof Paragraph(var text)) {
                found += in(text.value(), PinyinDebris::isCertain).size();
                if (found >= ENOUGH) {
                    return true;
                }
            }
        }
        return false;
    }

    static Text remove(Text text) {
        var debris = in(text.value(), PinyinDebris::isLikely);
        if (debris.isEmpty()) {
            return text;
        }
        var kept = new StringBuilder(text.value().length());
        var origins = new IntList(text.value().length());
        int from = 0;
        for (var reading : debris) {
            keep(text, from, reading.start(), kept, origins);
            from = reading.end();
        }
        keep(text, from, text.value().length(), kept, origins);
        return text.rewritten(kept.toString(), origins.toArray());
    }

    /**
     * Letters in brackets, behind a character.
     *
     * @param letters how many
     * @param toned how many of them have a tone
     */
    private record Reading(char before, int start, int end, int letters, int toned) {}

    /** A tone is in every reading, and hardly in anything else. */
    private static boolean isCertain(Reading reading) {
        return isCharacter(reading.before()) && reading.toned() == 1;
    }

    private static boolean isLikely(Reading reading) {
        return (isCharacter(reading.before()) || CLOSING.contains(reading.before())) && reading.letters() <= LONGEST;
    }

    private static boolean isCharacter(char c) {
        return c >= '\u3400' && c <= '\u9FFF';
    }

    private static List<Reading> in(String value, Predicate<Reading> isDebris) {
        var found = new ArrayList<Reading>();
        int bracket = OPENING.indexIn(value, 1);
        while (bracket >= 0) {
            int toned = 0;
            int end = bracket + 1;
            while (end < value.length() && LETTERS.contains(value.charAt(end))) {
                toned += TONES.contains(value.charAt(end)) ? 1 : 0;
                end++;
            }
            int letters = end - bracket - 1;
            if (letters > 0 && end < value.length() && CLOSING.contains(value.charAt(end))) {
                var reading = new Reading(value.charAt(bracket - 1), bracket, end + 1, letters, toned);
                if (isDebris.test(reading)) {
                    found.add(reading);
                }
            }
            bracket = OPENING.indexIn(value, end);
        }
        return found;
    }

    private static void keep(Text text, int from, int to, StringBuilder kept, IntList origins) {
        kept.append(text.value(), from, to);
        for (int i = from; i < to; i++) {
            origins.add(i);
        }
    }
}
