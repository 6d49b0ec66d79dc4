package org.gongkai.validate.repair;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.gongkai.events.Alternative;
import org.gongkai.events.CellId;
import org.gongkai.events.Change;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.Repair;
import org.gongkai.events.Testimony;
import org.gongkai.validate.arithmetic.Sum;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Words;

/** What is offered to people: the likeliest repair, the next ones, and the same in words. */
final class Offer {
    /** Beside the likeliest; a longer list helps nobody. */
    private static final int OTHERS = 4;

    private Offer() {}

    /** For an equation whose repair was not found. */
    static Explanation nothing(Sum sum, Figures figures) {
        return new Explanation(
                List.of(sum),
                accused(sum.cells(), figures),
                Optional.empty(),
                new Message(
                        "在搜索限度内未找到使全部等式成立的最小改动，不提供更正建议。",
                        "No smallest change that makes all equations hold was found within the bounds of the search, so"
                                + " none is offered."));
    }

    static Explanation of(List<Sum> sums, List<Way> ways, boolean unique, Figures figures) {
        var best = ways.getFirst();
        var first = best.changes().getFirst();
        var repair = new Repair(
                first.cell(),
                first.from(),
                first.to(),
                unique,
                sums.stream().map(Sum::name).toList(),
                best.changes().stream().skip(1).toList(),
                best.mistake().orElse(null),
                best.prose().orElse(null),
                ways.stream().skip(1).limit(OTHERS).map(Offer::alternative).toList());
        var cells = ways.stream()
                .flatMap(way -> way.changes().stream())
                .map(Change::cell)
                .distinct()
                .sorted()
                .toList();
        return new Explanation(sums, accused(cells, figures), Optional.of(repair), remark(ways, unique, figures));
    }

    /** A blank accuses nobody of a wrong number: it is named only where nothing else could be meant. */
    private static List<CellId> accused(List<CellId> cells, Figures figures) {
        var printed = cells.stream()
                .filter(cell -> figures.state(cell) != FigureState.BLANK)
                .toList();
        return printed.isEmpty() ? cells : printed;
    }

    private static Alternative alternative(Way way) {
        return new Alternative(
                way.changes(), way.mistake().orElse(null), way.prose().orElse(null));
    }

    private static Message remark(List<Way> ways, boolean unique, Figures figures) {
        var change = inWords(ways.getFirst(), figures);
        var prose = ways.getFirst().prose().map(Offer::inWords).orElse(new Message("", ""));
        return new Message(
                (unique ? "唯一的最小改动：" : ways.size() == 1 ? "一种可能的改动：" : "有" + ways.size() + "种同样小的改动，最可能的是：")
                        + change.zh() + "。" + prose.zh(),
                (unique
                                ? "The only smallest change: "
                                : ways.size() == 1
                                        ? "A possible change: "
                                        : "Of " + ways.size() + " changes as small the likeliest: ")
                        + change.en() + "." + prose.en());
    }

    private static Message inWords(Way way, Figures figures) {
        return new Message(
                way.changes().stream()
                        .map(change -> where(change, figures).zh()
                                + (change.from() == null
                                        ? "补填"
                                        : "由" + change.from().toPlainString() + "改为")
                                + change.to().toPlainString())
                        .collect(joining("，")),
                way.changes().stream()
                        .map(change -> where(change, figures).en()
                                + (change.from() == null
                                        ? " from blank"
                                        : " from " + change.from().toPlainString())
                                + " to " + change.to().toPlainString())
                        .collect(joining(", ")));
    }

    private static Message where(Change change, Figures figures) {
        return Words.cell(change.cell(), figures.format(change.cell().table()));
    }

    private static Message inWords(Testimony testimony) {
        var sentence = testimony.claim().sentence().strip();
        return new Message(
                "正文“" + sentence + "”" + (testimony.agrees() ? "与此相符。" : "与此不符。"),
                " The prose " + (testimony.agrees() ? "confirms" : "contradicts") + " it: “" + sentence + "”.");
    }
}
