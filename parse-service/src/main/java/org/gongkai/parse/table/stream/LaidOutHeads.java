package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.parse.template.HeadOrder;
import org.gongkai.parse.template.HeadWords;

/**
 * The heads of table three in a text that was laid out in lines. There 法人或其他组织, which stands over five columns, may have
 * a line above that of 自然人 and 总计: the order of lines tells nothing, the places on them do.
 */
final class LaidOutHeads {
    private static final List<String> ORGANISATIONS = List.of("商业", "科研", "社会", "法律");

    private static final List<String> OFFICIAL =
            Stream.of(Applicant.values()).map(Applicant::label).toList();

    private static final HeadOrder<Applicant> APPLICANTS = HeadOrder.official(List.of(Applicant.values()));

    private LaidOutHeads() {}

    /** The heads from left to right; empty where it cannot be told on which side of 自然人 the organisations stand. */
    static Optional<List<String>> words(String heads) {
        var lines = heads.lines().toList();
        var words = lines.stream()
                .flatMap(line -> HeadWords.REQUESTS.apart(line).stream())
                .toList();
        boolean areStaggered = HeadsInPlace.areStaggered(lines) && !areOfFormat(words);
        if (areStaggered && HeadsInPlace.areOfFormat(lines)) {
            return Optional.of(OFFICIAL);
        }
        return inOrder(words, lines).filter(ordered -> !areStaggered || !isBelieved(ordered));
    }

    /** Whether these words would put the columns into another order than that of the format. */
    private static boolean isBelieved(List<String> words) {
        var told = HeadOrder.requests(words, APPLICANTS);
        return told.isSure() && !told.equals(APPLICANTS);
    }

    private static Optional<List<String>> inOrder(List<String> words, List<String> lines) {
        if (!isAlone(HeadWords.ORGANISATIONS, lines)
                || lines.stream().noneMatch(line -> applicants(line) > 1)
                || !words.contains(Applicant.NATURAL.label())) {
            return Optional.of(words);
        }
        if (column("自然", lines) < leftmost(lines)) {
            return Optional.of(behindNatural(words));
        }
        return HeadsInPlace.areOfFormat(lines) ? Optional.of(OFFICIAL) : Optional.empty();
    }

    private static boolean areOfFormat(List<String> words) {
        return OFFICIAL.equals(words.stream().filter(OFFICIAL::contains).toList());
    }

    private static boolean isAlone(String word, List<String> lines) {
        return lines.stream()
                .filter(line -> HeadWords.REQUESTS.apart(line).contains(word))
                .allMatch(line -> applicants(line) == 0);
    }

    private static long applicants(String line) {
        return HeadWords.REQUESTS.apart(line).stream()
                .filter(word -> Stream.of(Applicant.values())
                        .anyMatch(column -> column.label().equals(word)))
                .count();
    }

    private static List<String> behindNatural(List<String> words) {
        var ordered = new ArrayList<>(words);
        if (ordered.remove(HeadWords.ORGANISATIONS)) {
            ordered.add(ordered.indexOf(Applicant.NATURAL.label()) + 1, HeadWords.ORGANISATIONS);
        }
        return ordered;
    }

    private static int leftmost(List<String> lines) {
        return ORGANISATIONS.stream()
                .mapToInt(word -> column(word, lines))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Where the first head that begins so stands on its line, in columns of a letter's width; far right where none does. */
    private static int column(String beginning, List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(beginning))
                .mapToInt(line -> width(line.substring(0, line.indexOf(beginning))))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
