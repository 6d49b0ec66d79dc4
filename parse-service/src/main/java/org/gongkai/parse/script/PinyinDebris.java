package org.gongkai.parse.script;

import java.util.regex.Pattern;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/** Readings that a script gateway left in brackets behind a character: 「據(jù)」「鄉(xiāng)鎮(zhèn)」「報(bao)」. */
final class PinyinDebris {
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ";
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
            if (block instanceof Paragraph(var text) && hasBracket(text.value())) {
                var matcher = CERTAIN.matcher(text.value());
                while (matcher.find()) {
                    if (++found >= ENOUGH) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean hasBracket(String value) {
        return value.indexOf('(') >= 0 || value.indexOf('（') >= 0;
    }

    static Text remove(Text text) {
        if (!hasBracket(text.value())) {
            return text;
        }
        var matcher = DEBRIS.matcher(text.value());
        if (!matcher.find()) {
            return text;
        }
        var kept = new StringBuilder(text.value().length());
        var origins = new IntList(text.value().length());
        int from = 0;
        do {
            keep(text, from, matcher.start(), kept, origins);
            from = matcher.end();
        } while (matcher.find());
        keep(text, from, text.value().length(), kept, origins);
        return text.rewritten(kept.toString(), origins.toArray());
    }

    private static void keep(Text text, int from, int to, StringBuilder kept, IntList origins) {
        kept.append(text.value(), from, to);
        for (int i = from; i < to; i++) {
            origins.add(i);
        }
    }
}
