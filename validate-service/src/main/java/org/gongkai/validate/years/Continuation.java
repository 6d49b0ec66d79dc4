package org.gongkai.validate.years;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Equation;
import org.gongkai.events.FigureState;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Report;

/**
 * What a figure of this year owes to last year's: a balance carried over, changed by what came and went in between.
 *
 * @param balance the figure of this year
 * @param went what left it this year; a blank is 0
 * @param came what was added this year; a blank is 0
 * @param opening last year's figure
 * @param cameBefore what last year's report says was added; a blank is 0
 */
record Continuation(CellId balance, List<CellId> went, List<CellId> came, CellId opening, List<CellId> cameBefore) {

    /** What the two years say to one continuation. */
    sealed interface Result {
        record Holds() implements Result {}

        record Differs(Equation equation) implements Result {}

        record Unread(String why) implements Result {}
    }

    Result check(String rule, Report thisYear, Report lastYear) {
        var now = thisYear.figures();
        var before = lastYear.figures();
        if (now.state(balance) != FigureState.READ) {
            return new Result.Unread(balance + " is " + now.state(balance));
        }
        if (before.state(opening) != FigureState.READ) {
            return new Result.Unread(opening + " of last year is " + before.state(opening));
        }
        if (!Stream.concat(went.stream(), came.stream()).allMatch(now::isPlain)
                || !cameBefore.stream().allMatch(before::isPlain)) {
            return new Result.Unread("what changed " + balance + " was not read");
        }
        var value = now.value(balance);
        var expected = before.value(opening)
                .add(sum(cameBefore, before))
                .add(sum(came, now))
                .subtract(sum(went, now));
        if (value.compareTo(expected) == 0) {
            return new Result.Holds();
        }
        var ofLastYear = Stream.concat(Stream.of(opening), cameBefore.stream()).toList();
        return new Result.Differs(new Equation(
                rule,
                List.of(balance),
                Stream.concat(ofLastYear.stream(), came.stream()).toList(),
                value,
                expected,
                value.subtract(expected),
                went,
                ofLastYear));
    }

    /** That two reports contradict each other is certain; which of them is wrong is the agency's to say. */
    static Blame blame(Report thisYear, Report lastYear) {
        return thisYear.doubts().ofFigures() == Blame.AGENCY
                ? lastYear.doubts().ofFigures()
                : thisYear.doubts().ofFigures();
    }

    private static BigDecimal sum(List<CellId> cells, Figures figures) {
        return cells.stream()
                .filter(cell -> figures.state(cell) == FigureState.READ)
                .map(figures::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
