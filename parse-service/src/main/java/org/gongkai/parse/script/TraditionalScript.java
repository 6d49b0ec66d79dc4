package org.gongkai.parse.script;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.Map;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/**
 * Traditional script to simplified, character by character, so that places stay exact; then the words that gateways of
 * Taiwan put in place of the mainland's (政府資訊公開 for 政府信息公开).
 */
final class TraditionalScript {
    /** Characters of the format's own words that differ in the two scripts. */
    private static final CharacterSet TELLTALES = CharacterSet.of("條開報關機總數請務復訴訟結轉規許處罰強項屬對業復議");

    private static final int ENOUGH = 8;

    private static final Map<String, String> WORDS = Map.of("资讯", "信息", "讯息", "信息");

    private static final char IN_EVERY_WORD = '讯';

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9FFF';
    /** The simplified form of every character that was ever asked for; 0 for the others. */
    private static final char[] KNOWN = new char[LAST - FIRST + 1];

    private TraditionalScript() {}

    static boolean isIn(Document document) {
        int found = 0;
        for (var block : document.blocks()) {
            found += switch (block) {
                case Block.Paragraph(var text) -> count(text.value());
                case Block.Picture _ -> 0;
                case Block.Grid grid -> count(grid);
            };
            if (found >= ENOUGH) {
                return true;
            }
        }
        return false;
    }

    static Text simplify(Text text) {
        var value = text.value();
        char[] simplified = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char simple = c < FIRST || c > LAST ? c : known(c);
            if (simple != c) {
                simplified = simplified == null ? value.toCharArray() : simplified;
                simplified[i] = simple;
            }
        }
        var ours = simplified == null ? value : new String(simplified);
        if (ours.indexOf(IN_EVERY_WORD) >= 0) {
            for (var word : WORDS.entrySet()) {
                ours = ours.replace(word.getKey(), word.getValue());
            }
        }
        return ours.equals(value) ? text : text.exchanged(ours);
    }

    /** Two threads that ask for the same character at once only ask twice. */
    private static char known(char c) {
        char simple = KNOWN[c - FIRST];
        if (simple == 0) {
            simple = simplify(c);
            KNOWN[c - FIRST] = simple;
        }
        return simple;
    }

    private static char simplify(char c) {
        var simple = ZhConverterUtil.toSimple(String.valueOf(c));
        return simple.length() == 1 ? simple.charAt(0) : c;
    }

    private static int count(Block.Grid grid) {
        int found = 0;
        for (var row : grid.rows()) {
            for (var cell : row.cells()) {
                found += count(cell.text().value());
            }
        }
        return found;
    }

    private static int count(String value) {
        int found = 0;
        for (int i = 0; i < value.length(); i++) {
            if (TELLTALES.contains(value.charAt(i))) {
                found++;
            }
        }
        return found;
    }
}
