package org.gongkai.parse.script;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/**
 * Traditional script to simplified, character by character, so that places stay exact; then the words that gateways of
 * Taiwan put in place of the mainland's (政府資訊公開 for 政府信息公开).
 */
final class TraditionalScript {
    /** Characters of the format's own words that differ in the two scripts. */
    private static final String TELLTALES = "條開報關機總數請務復訴訟結轉規許處罰強項屬對業復議";

    private static final int ENOUGH = 8;

    private static final Map<String, String> WORDS = Map.of("资讯", "信息", "讯息", "信息");

    private static final Map<Character, Character> KNOWN = new ConcurrentHashMap<>();

    private TraditionalScript() {}

    static boolean isIn(Document document) {
        int found = 0;
        for (var block : document.blocks()) {
            found += switch (block) {
                case Block.Paragraph(var text) -> count(text.value());
                case Block.Picture _ -> 0;
                case Block.Grid grid ->
                    grid.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .mapToInt(cell -> count(cell.text().value()))
                            .sum();
            };
            if (found >= ENOUGH) {
                return true;
            }
        }
        return false;
    }

    static Text simplify(Text text) {
        var value = text.value();
        var simplified = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            simplified.append(c < 0x3400 || c > 0x9FFF ? c : KNOWN.computeIfAbsent(c, TraditionalScript::simplify));
        }
        WORDS.forEach((word, ours) -> replace(simplified, word, ours));
        var origins = new int[value.length()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = i;
        }
        return text.rewritten(simplified.toString(), origins);
    }

    private static char simplify(char c) {
        var simple = ZhConverterUtil.toSimple(String.valueOf(c));
        return simple.length() == 1 ? simple.charAt(0) : c;
    }

    private static void replace(StringBuilder text, String word, String ours) {
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
            text.replace(i, i + word.length(), ours);
        }
    }

    private static int count(String value) {
        int found = 0;
        for (int i = 0; i < value.length(); i++) {
            if (TELLTALES.indexOf(value.charAt(i)) >= 0) {
                found++;
            }
        }
        return found;
    }
}
