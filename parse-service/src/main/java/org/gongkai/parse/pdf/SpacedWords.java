package org.gongkai.parse.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.DisclosureRow;

/** Words whose characters are set wide apart, as 「总　计」 and 「自 然 人」 are, are one word and no columns of their own. */
final class SpacedWords {
    /** Fewer characters of a longer word may be the beginnings of several. */
    private static final int FEWEST = 3;

    private static final Set<String> WORDS = Stream.of(
                    Arrays.stream(Applicant.values()).map(Applicant::label),
                    Arrays.stream(CaseOutcome.values()).map(CaseOutcome::label),
                    Arrays.stream(DisclosureRow.values()).map(DisclosureRow::label),
                    Stream.of("合计", "其它", "项目", "信息内容", "行政复议", "行政诉讼", "法人或其他组织", "申请人情况"))
            .flatMap(words -> words)
            .flatMap(SpacedWords::beginnings)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    /** Characters of one word are no further apart than this many of them, and all about as far. */
    private static final float WIDEST = 4;

    private static final float EVEN = 0.5f;

    private SpacedWords() {}

    /** A word, and what of it may stand in the first of its lines. */
    private static Stream<String> beginnings(String word) {
        return IntStream.rangeClosed(Math.min(FEWEST, word.length()), word.length())
                .mapToObj(length -> word.substring(0, length));
    }

    /** Joins the characters of such words in a line. */
    static void join(List<Segment> line) {
        for (int from = 0; from + 1 < line.size(); from++) {
            int to = from;
            while (to < line.size() && to - from < LONGEST && goesOn(line, from, to)) {
                to++;
            }
            while (to - from > 1 && !WORDS.contains(words(line.subList(from, to)))) {
                to--;
            }
            if (to - from > 1) {
                var word = line.subList(from, to);
                var whole = Segment.one(
                        word.stream().flatMap(part -> part.glyphs().stream()).toList());
                word.clear();
                line.add(from, whole);
            }
        }
    }

    private static boolean goesOn(List<Segment> line, int from, int at) {
        var next = line.get(at);
        if (next.value().length() != 1 || !Character.isIdeographic(next.value().codePointAt(0))) {
            return false;
        }
        float gap = at == from ? 0 : gap(line, at);
        return gap <= WIDEST * next.size()
                && (at <= from + 1 || Math.abs(gap - gap(line, from + 1)) <= EVEN * next.size());
    }

    private static float gap(List<Segment> line, int at) {
        return line.get(at).left() - line.get(at - 1).right();
    }

    private static String words(List<Segment> line) {
        return line.stream().map(Segment::value).collect(Collectors.joining());
    }
}
