package org.gongkai.parse.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;

/**
 * Finds what a printed label means. Exact words first; then a label cut short or with something before it; then the
 * nearest, if it is near and the second nearest is not. A label that could be two is none.
 */
final class LabelIndex<T> {
    /**
     * A spelling of a label.
     *
     * @param official how the format words it
     */
    record Entry<T>(T meaning, String label, String official) {
        /** The format's own words. */
        Entry(T meaning, String label) {
            this(meaning, label, label);
        }
    }

    private static final int SHORTEST_PART = 4;
    private static final double NEAR = 0.7;
    private static final double CLEARLY_NEARER = 0.1;
    /** A part of a label counts only where no other label is near: 无正当理由大量重复申请 is not 重复申请. */
    private static final double PART = NEAR + CLEARLY_NEARER - 0.01;

    /** What is farther is neither the nearest nor too near to the nearest. */
    private static final double FARTHEST = 1 - NEAR + CLEARLY_NEARER;

    static final int LONGEST = 80;

    private static final Pattern UNIT = Pattern.compile("(?:单位|数量|数|总)?(?:万元|元|件|个|项|条|次|宗)?数?");

    private final Map<String, Entry<T>> exact = new HashMap<>();
    private final Remembered<Optional<Entry<T>>> nearest = new Remembered<>();
    private final Remembered<Boolean> holdingMore = new Remembered<>();

    private final List<Entry<T>> entries;

    LabelIndex(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
        for (var entry : entries) {
            exact.put(core(entry.label()), entry);
        }
    }

    /** All labels that mean the same. */
    List<String> spellings(T meaning) {
        return entries.stream()
                .filter(entry -> entry.meaning().equals(meaning))
                .map(Entry::label)
                .toList();
    }

    Optional<T> find(String label) {
        return nearest(label).map(Entry::meaning);
    }

    /** The spelling that a printed label is, or is nearest to. */
    Optional<Entry<T>> nearest(String label) {
        return label.length() > LONGEST ? Optional.empty() : nearest.of(label, text -> meaningOf(core(text)));
    }

    private Optional<Entry<T>> meaningOf(String core) {
        var meaning = exact.get(core);
        if (meaning != null) {
            return Optional.of(meaning);
        }
        return core.isEmpty() ? Optional.empty() : search(core);
    }

    /** Whether a label that is found goes on behind its words with something that is not a unit. */
    boolean holdsMore(String label) {
        return label.length() <= LONGEST && holdingMore.of(label, this::goesOn);
    }

    private boolean goesOn(String label) {
        var meaning = find(label).orElse(null);
        var core = core(label);
        return meaning != null
                && !exact.containsKey(core)
                && exact.entrySet().stream()
                        .anyMatch(known -> known.getValue().meaning().equals(meaning)
                                && core.startsWith(known.getKey())
                                && !UNIT.matcher(core.substring(known.getKey().length()))
                                        .matches());
    }

    private Optional<Entry<T>> search(String core) {
        Deadline.checkCurrent();
        Entry<T> best = null;
        double bestScore = 0;
        double secondScore = 0;
        for (var entry : exact.entrySet()) {
            double score = score(core, entry.getKey());
            if (best != null && entry.getValue().meaning().equals(best.meaning())) {
                best = score > bestScore ? entry.getValue() : best;
                bestScore = Math.max(bestScore, score);
            } else if (score > bestScore) {
                secondScore = bestScore;
                bestScore = score;
                best = entry.getValue();
            } else if (score > secondScore) {
                secondScore = score;
            }
        }
        return bestScore >= NEAR && bestScore - secondScore >= CLEARLY_NEARER ? Optional.of(best) : Optional.empty();
    }

    private static double score(String label, String known) {
        if (known.length() >= SHORTEST_PART && label.endsWith(known)) {
            return PART;
        }
        if (label.length() >= SHORTEST_PART && known.startsWith(label)) {
            return PART;
        }
        int longer = Math.max(label.length(), known.length());
        // Lengths alone often tell that two are not near, and cost nothing.
        return Math.abs(label.length() - known.length()) > (1 - NEAR) * longer
                ? 0
                : 1 - (double) EditDistance.between(label, known, (int) (FARTHEST * longer) + 1) / longer;
    }

    /** The words of a label: numbering, brackets, quotes, spaces and punctuation left out. */
    static String core(String label) {
        int from = Numbering.end(label);
        var core = new StringBuilder(label.length() - from);
        for (int i = from; i < label.length(); i++) {
            char c = label.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                core.append(c);
            }
        }
        return core.toString();
    }
}
