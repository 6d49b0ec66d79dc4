package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The places of the seven heads of table three, each told by its first characters on whatever line they stand. Words before
 * them shift a line by as much as programs differ about the width of a character, so both widths are asked.
 */
final class HeadsInPlace {
    private static final List<Pattern> BEGINNINGS = List.of(
            Pattern.compile("自然"),
            Pattern.compile("商业"),
            Pattern.compile("科研"),
            Pattern.compile("社会|(?<!法律|社会)公益"),
            Pattern.compile("法律"),
            Pattern.compile("(?<![或和及者人])其[他它]"),
            Pattern.compile("总计|合计"));
    private static final List<Pattern> ORGANISATIONS = BEGINNINGS.subList(1, BEGINNINGS.size() - 1);

    /** What is nearer may be the same column. */
    private static final int APART = 2;

    private static final char FIRST_WIDE = '\u2E80';

    private HeadsInPlace() {}

    /**
     * Where a head begins.
     *
     * @param narrow its column where every character is one wide
     * @param wide its column where Chinese ones are two
     */
    private record Place(int line, int narrow, int wide) {
        boolean isBehind(Place other) {
            return line == other.line
                    ? narrow > other.narrow
                    : narrow >= other.narrow + APART && wide >= other.wide + APART;
        }
    }

    /** Whether each head stands there once, and none on the other side of another than in the format. */
    static boolean areOfFormat(List<String> lines) {
        var places = new ArrayList<Place>();
        for (var beginning : BEGINNINGS) {
            only(beginning, lines).ifPresent(places::add);
        }
        if (places.size() < BEGINNINGS.size()) {
            return false;
        }
        for (int left = 0; left < places.size(); left++) {
            for (int right = left + 1; right < places.size(); right++) {
                if (places.get(left).isBehind(places.get(right))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the heads of 法人或其他组织 stand on several lines, some of them beside each other: then lines are no order. */
    static boolean areStaggered(List<String> lines) {
        var onLines = lines.stream()
                .mapToLong(line -> ORGANISATIONS.stream()
                        .filter(beginning -> beginning.matcher(line).find())
                        .count())
                .filter(heads -> heads > 0)
                .toArray();
        return onLines.length > 1 && LongStream.of(onLines).anyMatch(heads -> heads > 1);
    }

    private static Optional<Place> only(Pattern beginning, List<String> lines) {
        var found = new ArrayList<Place>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            for (Matcher matcher = beginning.matcher(line); matcher.find(); ) {
                found.add(new Place(i, matcher.start(), width(line, matcher.start())));
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static int width(String line, int end) {
        return line.substring(0, end).chars().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }
}
