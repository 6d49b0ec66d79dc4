package org.gongkai.validate.completeness;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.validate.rule.BrokenOff;

/** Where a section breaks off, when that is plain. */
final class Truncation {
    private static final String MARKS = "。！？；：;:”’」』）)】…";
    /** What stands behind the last mark is a sentence only when it is so long. */
    private static final int SHORTEST = 8;

    private static final int QUOTED = 24;

    /** Words before a table or after the text, and headings, which end without a mark. */
    private static final Pattern NO_SENTENCE = Pattern.compile(
            "总计|结果|行政诉讼|申请人|自然人|企业|机构|信息内容|数量$|表|如下|所示|附件|附图|主办|承办|版权|备案|网站标识|打印|关闭|扫一扫|上一[篇条]|下一[篇条]|http|www|\\d日$|情况$|方面$|[厅局委办府]$");

    /** No sentence, caption or name ends with one of these. */
    private static final Pattern GOES_ON = Pattern.compile("(?:进一步|以及|并且|不断|对于|通过|[的和与及并将把由从为向在对])$");

    private static final Pattern SUBHEADING = Pattern.compile("^[-#*\\s]*(?:[(（]?[一二三四五六七八九十\\d]{1,3}[)）、.．]).*");

    private Truncation() {}

    /** The last words before the break; empty where there is none. */
    static Optional<String> of(String section, boolean last) {
        var text = section.stripTrailing();
        if (!BrokenOff.is(text) || (last && "，、,".indexOf(text.charAt(text.length() - 1)) < 0)) {
            return Optional.empty();
        }
        var line = text.substring(text.lastIndexOf('\n') + 1);
        int mark = line.length();
        while (mark > 0 && MARKS.indexOf(line.charAt(mark - 1)) < 0) {
            mark--;
        }
        var tail = line.substring(mark);
        if (mark > 0 && GOES_ON.matcher(tail).find()) {
            return Optional.of(line.substring(Math.max(0, line.length() - QUOTED)));
        }
        if (tail.length() < SHORTEST
                || NO_SENTENCE.matcher(tail).find()
                || (mark == 0 && SUBHEADING.matcher(line).matches())) {
            return Optional.empty();
        }
        return Optional.of(tail.substring(Math.max(0, tail.length() - QUOTED)));
    }
}
