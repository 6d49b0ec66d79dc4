package org.gongkai.parse.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What people write beside a figure that they correct or doubt (更正): 「6（更正为14）」, 「6→14」, 「6 应为 14」, 「14（原为6）」. Which
 * of the numbers counts, or whether the one does, is for the agency to say.
 */
final class Correction {
    private static final Pattern WORDS =
            Pattern.compile("更[正改]|订正|勘误|校正|应[为是该作]|应当[为是]|实[为际有]|误|错|有疑|存疑|疑似|待[核查定确补]|未核|核实|核定|核减|核增"
                    + "|为准|估[计算]|暂[定估]|不详|不确定|作废|删除|重复计|[修改变订纠调][正改更订整]?[为成至作]|[原现今][为是系]"
                    + "|[原现今](?:报|填|数|值|数据|数字)?[:：]?\\s*\\d|(?:^|[^\\p{L}])或\\s*\\d|[→⇒➔➜]|[-=]+>");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(?:\\.\\d+)?");

    private static final Pattern BEGINNING = Pattern.compile("\\s*[-+]?\\d++(?![.、．]\\s*\\p{L})[^年]*", Pattern.DOTALL);
    private static final int LONGEST = 40;

    private Correction() {}

    /** Whether a text is a figure with such words or signs behind it. */
    static boolean isOne(String text) {
        return text.length() <= LONGEST && BEGINNING.matcher(text).matches() && isIn(text);
    }

    /** Whether such words or signs stand in a cell. */
    static boolean isIn(String cell) {
        return WORDS.matcher(cell).find();
    }

    /** The numbers that may be meant; none where a cell holds no such words. */
    static List<BigDecimal> candidates(String cell) {
        return isIn(cell)
                ? NUMBER.matcher(cell)
                        .results()
                        .map(number -> new BigDecimal(number.group().replace(",", "")))
                        .distinct()
                        .toList()
                : List.of();
    }
}
