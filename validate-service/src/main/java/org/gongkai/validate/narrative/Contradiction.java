package org.gongkai.validate.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.Evidence;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** The prose states two different numbers for one thing. */
final class Contradiction {
    static final Rule RULE = new Rule(
            NarrativeInfo.of(
                    "NARR_INTERNAL",
                    Severity.INFO,
                    new Message("正文对同一件事的数字应前后一致", "The prose has one number for one thing"),
                    new Message(
                            "只比较范围相同、所指单元格相同的数字，以及全年主动公开信息的条数；“收到”几件相差恰为上年结转数的不算。",
                            "Only numbers of the same cells and of the same scope are compared, and how much was published in"
                                    + " the year. Requests received may differ by those carried in.")),
            new Rule.Examples(
                    "claim t3.granted.total 0, claim t3.granted.total 0",
                    "claim t3.granted.total 2, claim t3.granted.total 3"),
            report -> Stream.concat(claims(report).stream(), PublishedCount.check(report).stream())
                    .toList());

    private Contradiction() {}

    /**
     * What a claim speaks of.
     *
     * @param cells the cells it counts
     * @param scope whose they are; empty where the sentence does not say
     */
    private record Thing(List<CellId> cells, String scope) {}

    private static List<Outcome> claims(Report report) {
        var things = new LinkedHashMap<Thing, Claim>();
        var outcomes = new LinkedHashMap<Thing, Outcome>();
        for (var claim : report.parsed().claims()) {
            var thing = new Thing(claim.cells(), Objects.requireNonNullElse(claim.scope(), ""));
            var before = things.putIfAbsent(thing, claim);
            if (before != null) {
                var same = before.value().compareTo(claim.value()) == 0 || differByCarriedIn(before, claim, report);
                if (same) {
                    outcomes.putIfAbsent(thing, Outcome.HOLDS);
                } else if (!(outcomes.get(thing) instanceof Outcome.Broken)) {
                    outcomes.put(thing, broken(before, claim, report));
                }
            }
        }
        return List.copyOf(outcomes.values());
    }

    private static boolean differByCarriedIn(Claim one, Claim other, Report report) {
        if (!ClaimedRows.T3_RECEIVED.holds(one.cell())) {
            return false;
        }
        var carriedIn = CellId.of("t3.carriedIn." + one.cell().column());
        return report.figures().state(carriedIn) == FigureState.READ
                && one.value()
                                .subtract(other.value())
                                .abs()
                                .compareTo(report.figures().value(carriedIn))
                        == 0;
    }

    private static Outcome broken(Claim one, Claim other, Report report) {
        var cells = Words.cells(one.cells(), report.figures().format(one.cell().table()));
        return new Outcome.Broken(
                Objects.requireNonNullElse(one.scope(), ""),
                List.of(),
                one.cells(),
                List.of(new Evidence(one.sentence(), one.source()), new Evidence(other.sentence(), other.source())),
                new Message(
                        "正文对" + cells.zh() + "写了两个数字：" + one.value().toPlainString() + "和"
                                + other.value().toPlainString() + "。",
                        "The prose states two numbers for " + cells.en() + ": "
                                + one.value().toPlainString() + " and "
                                + other.value().toPlainString() + "."),
                Blame.UNDECIDED);
    }
}
