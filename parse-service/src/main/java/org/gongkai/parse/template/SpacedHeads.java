package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.parse.template.SpacedLine.Word;

/** The headings of columns in a table laid out with spaces. */
final class SpacedHeads {
    private SpacedHeads() {}

    /** Where the headings of columns stand, told by how they begin; empty where one is missing or there are two. */
    static Optional<List<Word>> beginning(List<Word> words, List<List<String>> names) {
        var headings = new ArrayList<Word>();
        for (var name : names) {
            var found = words.stream()
                    .filter(word -> name.stream().anyMatch(word.value()::startsWith)
                            && !word.value().startsWith("其他组"))
                    .toList();
            if (found.size() != 1) {
                return Optional.empty();
            }
            headings.add(found.getFirst());
        }
        return rising(headings);
    }

    /** The same headings, if each stands behind the one before. */
    static Optional<List<Word>> rising(List<Word> headings) {
        return IntStream.range(1, headings.size())
                        .allMatch(i ->
                                headings.get(i - 1).middle() < headings.get(i).middle())
                ? Optional.of(headings)
                : Optional.empty();
    }
}
