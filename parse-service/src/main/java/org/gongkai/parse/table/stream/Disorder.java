package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.gongkai.events.ReportTable;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.template.Labels;

/**
 * Which labels may not be read by what stands next to them: where a program wrote a page's words out in an order of its own,
 * a row of figures may stand behind its neighbour's label. More figures behind one label than its row holds, or figures
 * between the headings and the first label, give such a text away; there a row is taken only where everything before it
 * is accounted for and the labels around it are its neighbours in print.
 *
 * @param <T> what the labels stand for
 */
final class Disorder<T> {
    /** Rows of so few columns have no sum to tell. */
    private static final int FEW = 3;

    private final FlatText text;
    private final int start;
    private final int end;
    private final List<T> rows;
    private final List<Anchor<T>> labels;
    private final ToIntFunction<T> columns;

    /**
     * The labels of a table in the order of the text.
     *
     * @param rows all rows of the table in printed order
     * @param columns how many figures each row has
     */
    Disorder(FlatText text, int start, int end, List<T> rows, List<Anchor<T>> labels, ToIntFunction<T> columns) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.rows = rows;
        this.labels = labels;
        this.columns = columns;
    }

    /**
     * What stands between two labels.
     *
     * @param near how many figures before any other word
     * @param within how many between the words of the label
     * @param all how many behind the label
     * @param isHeaded whether figures stand behind the heading of a column there
     */
    private record Figured(int near, int within, int all, boolean isHeaded) {}

    /**
     * Labels whose neighbouring figures may be those of another.
     *
     * @param rows in any case
     * @param unproven unless their own sum proves them; each with the number of the figure too many that stands before it
     */
    record Doubts<T>(Set<T> rows, Map<T, Integer> unproven) {
        /** To be asked in the order of the labels: the first sum that holds behind a figure too many settles the rest. */
        Found weighed(T row, Found found) {
            var cause = unproven.get(row);
            if (cause != null && found.addsUp()) {
                unproven.values().removeIf(other -> other <= cause);
            }
            return rows.contains(row) || (unproven.containsKey(row) && !found.isProven()) ? found.inDoubt() : found;
        }
    }

    Doubts<T> doubts() {
        var figured = new ArrayList<Figured>();
        for (int i = 0; i < labels.size(); i++) {
            int to = i + 1 < labels.size() ? labels.get(i + 1).start() : end;
            var behind = figured(labels.get(i).end(), to);
            int within = figured(labels.get(i).word(), labels.get(i).end()).all();
            figured.add(new Figured(behind.near(), within, behind.all(), behind.isHeaded()));
        }
        boolean isMixed =
                !labels.isEmpty() && figured(start, labels.getFirst().start()).isHeaded();
        for (int i = 0; i + 1 < labels.size(); i++) {
            int own = columns.applyAsInt(labels.get(i).meaning());
            int within = figured.get(i).within();
            isMixed |= (own > 1 && figured.get(i).near() >= 2 * own - 1)
                    || figured.get(i).isHeaded()
                    || (own > FEW && within > 0 && within < own);
        }
        return new Doubts<>(isMixed ? unaccounted(figured) : Set.of(), isMixed ? Map.of() : shifted(figured));
    }

    /** A row holds as many figures as it has columns, no more and no fewer are left over, and its neighbours are beside it. */
    private Set<T> unaccounted(List<Figured> figured) {
        var doubtful = new HashSet<T>();
        int over = figured(start, labels.getFirst().start()).isHeaded() ? 1 : 0;
        int row = 0;
        for (int i = 0; i < labels.size(); i++) {
            var meaning = labels.get(i).meaning();
            int index = rows.indexOf(meaning);
            boolean isBeside = index == row
                    && (i + 1 == labels.size()
                            ? index + 1 == rows.size()
                            : index + 1 == rows.indexOf(labels.get(i + 1).meaning()));
            for (; row < index; row++) {
                over -= columns.applyAsInt(rows.get(row));
            }
            row = index + 1;
            if (over != 0
                    || !isBeside
                    || !isWhole(figured, i - 1)
                    || !isWhole(figured, i)
                    || !isWhole(figured, i + 1)) {
                doubtful.add(meaning);
            }
            over += figured.get(i).within() + figured.get(i).all() - columns.applyAsInt(meaning);
        }
        return doubtful;
    }

    /** Whether as many figures as the row holds stand together at a label, and none else; nothing beyond the ends is amiss. */
    private boolean isWhole(List<Figured> figured, int index) {
        if (index < 0 || index == labels.size()) {
            return true;
        }
        var found = figured.get(index);
        int own = columns.applyAsInt(labels.get(index).meaning());
        int behind = index + 1 == labels.size() ? found.near() : found.all();
        return (found.within() == own && behind == 0) || (found.within() == 0 && found.near() == own && behind == own);
    }

    /** Behind a figure too many each label may stand behind the first of its own figures. */
    private Map<T, Integer> shifted(List<Figured> figured) {
        var doubtful = new HashMap<T, Integer>();
        int over = 0;
        int causes = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (over > 0) {
                doubtful.put(labels.get(i).meaning(), causes);
            }
            int more = figured.get(i).near() - columns.applyAsInt(labels.get(i).meaning());
            causes += more > 0 ? 1 : 0;
            over = Math.max(0, over + more);
        }
        return doubtful;
    }

    private Figured figured(int from, int to) {
        Deadline.checkCurrent();
        int near = 0;
        int all = 0;
        boolean isHeaded = false;
        boolean isBehindHeading = false;
        boolean isBehindWord = false;
        int behindWord = from;
        int end = from;
        for (int start = text.tokenStart(from, to); start < to; start = text.tokenStart(end, to)) {
            end = text.tokenEnd(start, to);
            var token = text.substring(start, end);
            if (token.chars().noneMatch(Character::isLetterOrDigit) || PrintedNumber.isBlank(token)) {
                continue;
            }
            if (PrintedNumber.read(token).isEmpty()) {
                isBehindWord = true;
                behindWord = end;
                isBehindHeading = Labels.header(token)
                        .filter(header -> header.table() == ReportTable.T2)
                        .isPresent();
            } else {
                isHeaded |= isBehindHeading && isLineBreakBetween(behindWord, start);
                near += isBehindWord ? 0 : 1;
                all++;
            }
        }
        return new Figured(near, 0, all, isHeaded);
    }

    /** 「保留 4 位小数」 is no figure behind a heading. */
    private boolean isLineBreakBetween(int from, int to) {
        return text.substring(from, to).indexOf('\n') >= 0;
    }
}
