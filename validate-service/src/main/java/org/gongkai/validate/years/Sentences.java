package org.gongkai.validate.years;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.events.Agency;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a section, stripped of what must differ from year to year and from place to place: numbers, years, the
 * agency's name, punctuation. What every report has to say in the same words is left out.
 */
final class Sentences {
    private static final Pattern END = Pattern.compile("[。；;！!？?\\n]+");
    private static final Pattern NOT_HAN = Pattern.compile("[^\\p{IsHan}]+");
    private static final Pattern NUMBERS = Pattern.compile("[〇零一二三四五六七八九十百千万亿两]+(?=[年月日件条次人个份期项篇场])");

    /** The legal basis, the statistical period and how to reach the agency are the same everywhere. */
    private static final Pattern PRESCRIBED = Pattern.compile("政府信息公开条例|统计期限|编制本报告|本报告|电子版|联系电话|联系地址");

    /** Shorter ones are phrases that anybody may use twice. */
    private static final int SHORTEST = 10;

    private Sentences() {}

    /** A sentence as printed and what is left of it for comparison. */
    record Sentence(String printed, String core) {}

    static List<Sentence> of(String text, @Nullable Agency agency) {
        var sentences = new ArrayList<Sentence>();
        for (var printed : END.split(text, -1)) {
            if (!PRESCRIBED.matcher(printed).find()) {
                var core = core(printed, agency);
                if (core.length() >= SHORTEST) {
                    sentences.add(new Sentence(printed.strip(), core));
                }
            }
        }
        return sentences;
    }

    static Set<String> cores(List<Sentence> sentences) {
        var cores = new HashSet<String>();
        sentences.forEach(sentence -> cores.add(sentence.core()));
        return cores;
    }

    private static String core(String sentence, @Nullable Agency agency) {
        var text = agency == null ? sentence : sentence.replace(agency.name(), "");
        text = NUMBERS.matcher(text).replaceAll("");
        return NOT_HAN.matcher(text).replaceAll("");
    }
}
