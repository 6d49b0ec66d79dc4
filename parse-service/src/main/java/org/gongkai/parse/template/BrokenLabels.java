package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.parse.template.SpacedLine.Word;

/**
 * The labels of a table in printed order, each perhaps broken over lines, between the pieces of headings and of merged
 * labels. All of them must be there, and nothing else.
 */
final class BrokenLabels {
    /** The next piece of a label is no more lines below the last. */
    private static final int REACH = 4;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> others;

    /** A word and its line. */
    private record Piece(int line, Word word) {}

    /**
     * A label that was found.
     *
     * @param first line it begins on
     * @param last line it ends on
     */
    record Found(int first, int last, List<Word> words) {}

    /** @param others words that may stand between the labels, whole or in pieces */
    BrokenLabels(List<SpacedLine> lines, Set<String> others) {
        this.others = others.stream().map(BrokenLabels::words).toList();
        for (int i = 0; i < lines.size(); i++) {
            for (var word : lines.get(i).labels()) {
                pieces.add(new Piece(i, word));
            }
        }
    }

    /**
     * The labels.
     *
     * @param labels for each row the ways to spell its label
     * @return one for each row; empty where they are not all there, or where something else stands between them
     */
    Optional<List<Found>> find(List<List<String>> labels) {
        var found = new ArrayList<Found>();
        int from = 0;
        for (var spellings : labels) {
            int next = from;
            Optional<List<Integer>> match = Optional.empty();
            while (match.isEmpty() && next < pieces.size()) {
                int at = next;
                match = spellings.stream()
                        .map(label -> match(label, at))
                        .flatMap(Optional::stream)
                        .findFirst();
                if (match.isEmpty() && !isOther(pieces.get(next).word())) {
                    return Optional.empty();
                }
                next++;
            }
            if (match.isEmpty()) {
                return Optional.empty();
            }
            var used = match.get();
            found.add(new Found(
                    pieces.get(used.getFirst()).line(),
                    pieces.get(used.getLast()).line(),
                    used.stream().map(i -> pieces.get(i).word()).toList()));
            from = used.getLast() + 1;
        }
        boolean isAll = pieces.subList(from, pieces.size()).stream().allMatch(piece -> isOther(piece.word()));
        return isAll ? Optional.of(found) : Optional.empty();
    }

    /** The pieces that make up a label from one on. */
    private Optional<List<Integer>> match(String label, int from) {
        var first = withoutOther(pieces.get(from).word().value());
        var rest = LabelIndex.core(label);
        var begin = LabelIndex.core(first);
        boolean isNumber = begin.isEmpty() && Numbering.end(first + " ") > 0 && hasNumber(label, first);
        if (!rest.startsWith(begin) || (begin.isEmpty() && !isNumber) || !isSameNumber(label, first)) {
            return Optional.empty();
        }
        rest = rest.substring(begin.length());
        var used = new ArrayList<Integer>();
        used.add(from);
        for (int i = from + 1; i < pieces.size() && !rest.isEmpty(); i++) {
            var piece = pieces.get(i);
            var core = words(piece.word().value());
            if (piece.line() > pieces.get(used.getLast()).line() + REACH) {
                return Optional.empty();
            }
            if (rest.startsWith(core)) {
                rest = rest.substring(core.length());
                used.add(i);
            } else if (!isOther(piece.word())) {
                return Optional.empty();
            }
        }
        return rest.isEmpty() ? Optional.of(used) : Optional.empty();
    }

    /** 「（三）不予公开1.属于国家秘密」: the label of a group right before that of its first row. */
    private String withoutOther(String word) {
        for (int cut = 2; cut < word.length() - 1; cut++) {
            if (Character.isDigit(word.charAt(cut))
                    && Labels.isNumbered(word.substring(cut))
                    && others.contains(words(word.substring(0, cut)))) {
                return word.substring(cut);
            }
        }
        return word;
    }

    /** 「3.」 alone on a line begins 「3.其他」, 「2.」 does not. */
    private static boolean hasNumber(String label, String number) {
        var digits = words(number);
        return !digits.isEmpty() && words(label).startsWith(digits);
    }

    /** 「3.其他」 is not 「（三）其他」. */
    private static boolean isSameNumber(String label, String first) {
        int end = Numbering.end(first);
        return end == 0 || hasNumber(label, first.substring(0, end));
    }

    private static String words(String text) {
        var words = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> words.append((char) c));
        return words.toString();
    }

    private boolean isOther(Word word) {
        var core = words(word.value());
        return others.stream().anyMatch(other -> other.contains(core))
                || others.contains(LabelIndex.core(word.value()));
    }
}
