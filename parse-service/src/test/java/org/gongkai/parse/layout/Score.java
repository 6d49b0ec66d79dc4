package org.gongkai.parse.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.ReportParsed;

/**
 * How the cells of documents were read.
 *
 * @param wrong another value than the printed one, a value for a blank, a blank for a value, or a cell that is not there
 * @param missed printed, but read as absent or as no number
 * @param misnamed documents whose agency or year was not found
 * @param faults the first of the wrong and the misnamed ones, in words
 */
record Score(
        int documents, int cells, int exact, int wrong, int ambiguous, int missed, int misnamed, List<String> faults) {
    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, List.of());

    private static final int MOST_FAULTS = 20;

    Score plus(Score other) {
        var all = new ArrayList<>(faults);
        other.faults.stream()
                .limit(MOST_FAULTS - Math.min(all.size(), MOST_FAULTS))
                .forEach(all::add);
        return new Score(
                documents + other.documents,
                cells + other.cells,
                exact + other.exact,
                wrong + other.wrong,
                ambiguous + other.ambiguous,
                missed + other.missed,
                misnamed + other.misnamed,
                all);
    }

    /** The score of a document whose agency and year were found, or not. */
    Score withIdentity(boolean right, String fault) {
        return right ? this : plus(new Score(0, 0, 0, 0, 0, 0, 1, List.of(fault)));
    }

    /** Compares what was read with what is printed: a number, or nothing in a blank cell. */
    static Score of(String document, TreeMap<CellId, Optional<BigDecimal>> printed, ReportParsed parsed) {
        var figures = new TreeMap<CellId, Figure>();
        parsed.figures().forEach(figure -> figures.put(figure.cell(), figure));
        int exact = 0;
        int wrong = 0;
        int ambiguous = 0;
        int missed = 0;
        var faults = new ArrayList<String>();
        for (var cell : printed.entrySet()) {
            var figure = Optional.ofNullable(figures.remove(cell.getKey())).orElse(Figure.absent(cell.getKey()));
            boolean fits = switch (figure.state()) {
                case READ ->
                    cell.getValue()
                            .filter(value -> value.compareTo(figure.value()) == 0)
                            .isPresent();
                case BLANK -> cell.getValue().isEmpty();
                case ABSENT, NOT_A_NUMBER, AMBIGUOUS -> false;
            };
            switch (figure.state()) {
                case READ, BLANK -> {
                    exact += fits ? 1 : 0;
                    wrong += fits ? 0 : 1;
                }
                case AMBIGUOUS -> ambiguous++;
                case ABSENT, NOT_A_NUMBER -> missed++;
            }
            if (!fits && (figure.state() == FigureState.READ || figure.state() == FigureState.BLANK)) {
                faults.add(document + ": " + cell.getKey() + " is " + cell.getValue() + ", read as " + figure.state()
                        + " " + figure.value());
            }
        }
        for (var figure : figures.values()) {
            if (figure.state() == FigureState.READ || figure.state() == FigureState.BLANK) {
                wrong++;
                faults.add(document + ": " + figure.cell() + " is not there, read as " + figure.value());
            }
        }
        return NONE.plus(new Score(1, printed.size(), exact, wrong, ambiguous, missed, 0, faults));
    }
}
