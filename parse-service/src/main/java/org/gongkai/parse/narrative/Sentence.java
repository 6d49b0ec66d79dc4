package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * One sentence and what it continues.
 *
 * @param passage where it stands, from {@code start} to before {@code end}
 * @param words without spaces; titles in 《》 and file numbers in 〔〕 are blotted out, because their years and words are not
 *     the sentence's own
 * @param counts the counts in it
 * @param section 0 to 6: in which section it stands
 * @param topic what the sentences before it spoke of
 * @param aboutPublicity whether this sentence or the one before it names the publicity of information (信息公开)
 * @param year the report year; null when unknown
 */
record Sentence(
        Passage passage,
        int start,
        int end,
        String words,
        List<Count> counts,
        int section,
        Topic topic,
        boolean aboutPublicity,
        @Nullable Integer year) {
    private static final int DIGITS_OF_YEAR = 4;
    private static final Words OTHER_YEAR = Words.of("上年|去年|上一年|往年|历年|同期|前年|近年|以往|截至|截止");
    private static final Wording SINCE = Wording.of("累计|以来", "(?<!全年|全年共|本年|年度)累计|(?<!年)以来");
    private static final Pattern SCOPE =
            Pattern.compile("全[省市区县旗州镇乡](?:各级(?:行政机关|政府|部门)?|各部门|各单位|系统)?|全系统|[省市区县旗州](?:政府)?本级"
                    + "|[省市区县旗州]?(?:政府|直)?各(?:级)?(?:政府)?(?:部门|单位|委办局|行政机关|乡镇|镇街|街道)(?:[、和及]各?(?:乡镇|街道|镇街?))?"
                    + "|[省市区县旗州](?:人民)?政府办公[室厅](?!关于|相关|有关|要求|印发|的|《|□)");
    /** One of them is in everything that the pattern above matches. */
    private static final Words OF_SCOPE = Words.of("全|各|本级|办公");

    private static final String SEPARATORS = ",，、;；:：()（）";

    /** Whether what stands at this place is about the report year and counts nothing but it. */
    boolean isAboutTheYear(int at) {
        var clause = clauseBefore(at);
        if (OTHER_YEAR.isOneIn(clause) || SINCE.isIn(clause)) {
            return false;
        }
        int last = lastYear(words, at);
        return year == null || last == 0 || last == year;
    }

    /** The last year (2020年) that is named before a place; 0 where there is none. */
    static int lastYear(String words, int before) {
        for (int at = words.lastIndexOf('年', before - 1); at >= DIGITS_OF_YEAR; at = words.lastIndexOf('年', at - 1)) {
            int named = number(words, at - DIGITS_OF_YEAR, at);
            if (named / 100 == 19 || named / 100 == 20) {
                return named;
            }
        }
        return 0;
    }

    /** The number that digits are; 0 where others stand among them. */
    private static int number(String words, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = words.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    /** The words from the last comma to this place. */
    String clauseBefore(int at) {
        int start = at;
        while (start > 0 && SEPARATORS.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return words.substring(start, at);
    }

    Topic topicAt(int at) {
        return Topic.after(words, at, topic);
    }

    Claim claim(List<CellId> cells, BigDecimal value, int at) {
        return new Claim(cells.getFirst(), cells.subList(1, cells.size()), value, scope(at), printed(), source());
    }

    private String printed() {
        return passage.original(start, end).strip();
    }

    private Source source() {
        return passage.source(start, end);
    }

    private @Nullable String scope(int at) {
        if (!OF_SCOPE.isOneIn(words)) {
            return null;
        }
        var matcher = SCOPE.matcher(words.substring(0, at));
        String last = null;
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }
}
