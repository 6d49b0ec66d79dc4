package org.gongkai.parse.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/** Readings that a script gateway left in brackets behind a character: 「據(jù)」「鄉(xiāng)鎮(zhèn)」「報(bao)」. */
final class PinyinDebris {
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ";
    private static final CharacterSet BRACKETS = CharacterSet.of("(（");
    private static final CharacterSet LETTERS = CharacterSet.of("abcdefghijklmnopqrstuvwxyz" + TONED);
    private static final Pattern DEBRIS =
            Pattern.compile("[(（](?<=[\\u3400-\\u9FFF)）][(（])[a-z" + TONED + "]{1,6}[)）]");
    private static final Pattern CERTAIN =
            Pattern.compile("[(（](?<=[\\u3400-\\u9FFF][(（])[a-z]*[" + TONED + "][a-z]*[)）]");
    /** One bracket may be somebody's remark; this many are a gateway. */
    private static final int ENOUGH = 3;

    private PinyinDebris() {}

    static boolean isIn(Document document) {
        int found = 0;
        for (var block : document.blocks()) {
            if (block instanceof Paragraph(var text)) {
                found += in(text.value(), CERTAIN).size();
                if (found >= ENOUGH) {
                    return true;
                }
            }
        }
        return false;
    }

    static Text remove(Text text) {
        var debris = in(text.value(), DEBRIS);
        if (debris.isEmpty()) {
            return text;
        }
        var kept = new StringBuilder(text.value().length());
        var origins = new IntList(text.value().length());
        int from = 0;
        for (var match : debris) {
            keep(text, from, match.start(), kept, origins);
            from = match.end();
        }
        keep(text, from, text.value().length(), kept, origins);
        return text.rewritten(kept.toString(), origins.toArray());
    }

    /** Debris begins with a bracket, and nowhere else is looked for it. */
    private static List<MatchResult> in(String value, Pattern pattern) {
        int bracket = nextBracket(value, 0);
        if (bracket < 0) {
            return List.of();
        }
        var found = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(value).useTransparentBounds(true);
        while (bracket >= 0) {
            boolean isDebris = matcher.region(bracket, value.length()).lookingAt();
            if (isDebris) {
                found.add(matcher.toMatchResult());
            }
            bracket = nextBracket(value, isDebris ? matcher.end() : bracket + 1);
        }
        return found;
    }

    /** A bracket before a letter; reports have many before words and numbers. */
    private static int nextBracket(String value, int from) {
        int bracket = BRACKETS.indexIn(value, from);
        while (bracket >= 0 && (bracket + 1 == value.length() || !LETTERS.contains(value.charAt(bracket + 1)))) {
            bracket = BRACKETS.indexIn(value, bracket + 1);
        }
        return bracket;
    }

    private static void keep(Text text, int from, int to, StringBuilder kept, IntList origins) {
        kept.append(text.value(), from, to);
        for (int i = from; i < to; i++) {
            origins.add(i);
        }
    }
}
