package org.gongkai.parse.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.script.CharacterSet;

/**
 * The heading of one of the six sections.
 *
 * @param section 1 to 6: which section its words name, whatever its own numbering says
 * @param text the heading as printed
 */
public record Heading(int section, Text text) {
    /** Possessive, because white space fits every part: on a line full of it all the ways to share it would be tried. */
    private static final Pattern SHAPE = Pattern.compile(
            "[\\s#*]*+(?:(?:第?[一二三四五六七八九][、.．,，:：\\s部分]{1,3})|\\d[、.．]\\s*)?\\s*+([\\u3400-\\u9FFF、，,\\s]{2,40}+)[\\s*:：。]*+");

    private static final CharacterSet MARKS = CharacterSet.of(" \t\n\u000B\f\r#*");
    private static final String NUMBERS = "一二三四五六七八九";
    private static final CharacterSet AFTER_NUMBER = CharacterSet.of("、.．,，:： \t\n\u000B\f\r部分");
    private static final int LONGEST = 60;
    private static final double NEAR = 0.66;
    private static final int NONE = 0;
    /** What may stand in a heading beside its words and one digit. */
    private static final String PUNCTUATION = "#*、，,.．:：。";

    /** The six names, each with the spellings that are known to stand for it. */
    private static final List<List<String>> NAMES = List.of(
            List.of("总体情况", "基本情况", "概述"),
            List.of("主动公开政府信息情况", "主动公开政府信息的情况", "政府信息主动公开情况"),
            List.of("收到和处理政府信息公开申请情况", "依申请公开政府信息情况", "收到和处理政府信息公开申请的情况"),
            List.of("政府信息公开行政复议行政诉讼情况", "因政府信息公开被申请行政复议提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况"),
            List.of("存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的问题及改进情况", "存在的主要问题和改进情况"),
            List.of("其他需要报告的事项", "需要报告的其他事项", "其他需要说明的事项"));

    private static final Map<String, Integer> EXACT = exact();
    private static final String LAST_OF_NAMES = EXACT.keySet().stream()
            .map(name -> name.substring(name.length() - 1))
            .distinct()
            .collect(Collectors.joining());
    private static final int LONGEST_NAME =
            EXACT.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private static final Remembered<Integer> SECTIONS = new Remembered<>();

    /** The heading that a paragraph is; empty when it is none. */
    public static Optional<Heading> of(Text paragraph) {
        // Where a page is laid out with spaces they fill the line on both sides.
        int section = sectionOf(paragraph.value().strip());
        return section == NONE ? Optional.empty() : Optional.of(new Heading(section, paragraph));
    }

    private static int sectionOf(String value) {
        if (value.length() > LONGEST || !isMadeOfWords(value)) {
            return NONE;
        }
        boolean isNumbered = isNumbered(value);
        return isNumbered || endsLikeName(value) ? SECTIONS.of(value, text -> sectionOf(text, isNumbered)) : NONE;
    }

    private static int sectionOf(String value, boolean isNumbered) {
        var matcher = SHAPE.matcher(value);
        if (!matcher.matches()) {
            return NONE;
        }
        var words = words(matcher.group(1));
        var exact = EXACT.get(words);
        if (exact != null) {
            return exact;
        }
        // Without a number only the exact words are a heading: prose may well say something like them.
        return isNumbered ? nearest(words) : NONE;
    }

    /** Every paragraph is asked, and most are told from a heading by a bracket or by figures. */
    private static boolean isMadeOfWords(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '\u3400' || c > '\u9FFF') {
                if (c >= '0' && c <= '9') {
                    digits++;
                } else if (PUNCTUATION.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                    return false;
                }
            }
        }
        return digits <= 1;
    }

    /** 「一、」, 「第二部分」. */
    private static boolean isNumbered(String value) {
        int at = 0;
        while (at < value.length() && MARKS.contains(value.charAt(at))) {
            at++;
        }
        at += value.startsWith("第", at) ? 1 : 0;
        return at + 1 < value.length()
                && NUMBERS.indexOf(value.charAt(at)) >= 0
                && AFTER_NUMBER.contains(value.charAt(at + 1));
    }

    /** Most paragraphs that are made of words are cells of tables. */
    private static boolean endsLikeName(String value) {
        int last = value.length() - 1;
        while (last >= 0 && (value.charAt(last) < '\u3400' || value.charAt(last) > '\u9FFF')) {
            last--;
        }
        return last >= 0 && LAST_OF_NAMES.indexOf(value.charAt(last)) >= 0;
    }

    private static String words(String printed) {
        var words = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c >= '\u3400' && c <= '\u9FFF') {
                words.append(c);
            }
        }
        return words.toString();
    }

    private static int nearest(String words) {
        if (words.length() * NEAR > LONGEST_NAME) {
            return NONE;
        }
        Deadline.checkCurrent();
        int best = NONE;
        double bestScore = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            for (var name : NAMES.get(i)) {
                int longer = Math.max(words.length(), name.length());
                int most = (int) (longer * (1 - NEAR)) + 1;
                double score = 1 - (double) EditDistance.between(words, name, most) / longer;
                if (score > bestScore) {
                    bestScore = score;
                    best = i + 1;
                }
            }
        }
        return bestScore >= NEAR ? best : NONE;
    }

    private static Map<String, Integer> exact() {
        var exact = new HashMap<String, Integer>();
        for (int i = 0; i < NAMES.size(); i++) {
            for (var name : NAMES.get(i)) {
                exact.put(name, i + 1);
            }
        }
        return Map.copyOf(exact);
    }
}
