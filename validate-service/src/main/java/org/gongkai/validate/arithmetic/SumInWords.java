package org.gongkai.validate.arithmetic;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.events.Equation;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Words;

/** Says what does not add up: the labels that stand in the report, and its numbers. */
final class SumInWords {
    /** Of a longer side only the cells that hold something other than 0 are named. */
    private static final int NAMED_IN_FULL = 2;

    private SumInWords() {}

    static Message of(Sum sum, Equation broken, Figures figures) {
        var difference = broken.residual().abs().toPlainString();
        return new Message(
                sum.scope().zh() + "：" + zh(sum.left(), broken.leftValue(), figures) + "；"
                        + zh(sum.right(), broken.rightValue(), figures) + "；两边相差" + difference + "。",
                sum.scope().en() + ": " + en(sum.left(), broken.leftValue(), figures) + ", but "
                        + en(sum.right(), broken.rightValue(), figures) + "; the sides differ by " + difference + ".");
    }

    private static String zh(Sum.Side side, BigDecimal total, Figures figures) {
        var named = named(side, figures);
        if (named.isEmpty()) {
            return "相加的" + side.cells().size() + "个单元格合计0";
        }
        var sum = named.stream()
                .map(term -> "“" + term.label() + "”" + printed(term, figures, "空白"))
                .collect(joining("＋"));
        return side.cells().size() == 1 ? sum : sum + "，合计" + total.toPlainString();
    }

    private static String en(Sum.Side side, BigDecimal total, Figures figures) {
        var named = named(side, figures);
        if (named.isEmpty()) {
            return "the " + side.cells().size() + " cells added up give 0";
        }
        var sum = named.stream()
                .map(term -> Words.quoted(term.label(), term.key()) + " " + printed(term, figures, "blank"))
                .collect(joining(" + "));
        return side.cells().size() == 1 ? sum : sum + " = " + total.toPlainString();
    }

    private static List<Sum.Term> named(Sum.Side side, Figures figures) {
        return side.terms().size() <= NAMED_IN_FULL
                ? side.terms()
                : side.terms().stream()
                        .filter(term -> figures.state(term.cell()) == FigureState.READ
                                && figures.value(term.cell()).signum() != 0)
                        .toList();
    }

    private static String printed(Sum.Term term, Figures figures, String blank) {
        return figures.state(term.cell()) == FigureState.READ
                ? figures.value(term.cell()).toPlainString()
                : blank;
    }
}
