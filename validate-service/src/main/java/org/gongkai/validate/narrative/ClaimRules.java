package org.gongkai.validate.narrative;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.Evidence;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;
import org.jspecify.annotations.Nullable;

/** A number that the prose states, against the cells it speaks of. */
final class ClaimRules {
    static final List<Rule> ALL =
            Stream.of(ClaimedRows.values()).map(ClaimRules::rule).toList();

    private static final BigDecimal YUAN = new BigDecimal("0.0001");

    private ClaimRules() {}

    private static Rule rule(ClaimedRows rows) {
        var name = rows.description();
        var received = rows == ClaimedRows.T3_RECEIVED;
        return new Rule(
                NarrativeInfo.of(
                        "NARR_" + rows.name(),
                        Severity.WARNING,
                        new Message(
                                "正文所写" + name.zh() + "的数字应与表格一致",
                                "What the prose says of " + name.en() + " agrees with the table"),
                        new Message(
                                "正文的数字与所指单元格之和比较；"
                                        + (received ? "“收到”“受理”几件既可指第一项，也可指第一、二项之和；" : "")
                                        + "单元格空白而正文有数字的也算不一致；句中限定了范围（本级、全区等）的写明范围；单元格没有读准的，不予判断。",
                                "The number is compared with the sum of the cells it speaks of."
                                        + (received
                                                ? " Requests 收到 or 受理 may be those of row one or of rows one and two."
                                                : "")
                                        + " A number in the prose and a blank in the table do not agree. Words of scope (本级,"
                                        + " 全区) are told. Cells that were not read for certain are not assessable.")),
                new Rule.Examples(rows.kept(), rows.broken()),
                report -> check(rows, report));
    }

    private static List<Outcome> check(ClaimedRows rows, Report report) {
        var claims = report.parsed().claims().stream()
                .filter(claim -> rows.holds(claim.cell()))
                .toList();
        var outcomes = new ArrayList<Outcome>();
        var bySentence = new LinkedHashMap<String, Outcome.Broken>();
        var told = new HashSet<List<CellId>>();
        for (var claim : claims) {
            var outcome = check(claim, report);
            if (!(outcome instanceof Outcome.Broken broken)) {
                outcomes.add(outcome);
            } else if (claim.scope() != null && anotherAgrees(claim, claims, report)) {
                outcomes.add(new Outcome.NotAssessable("a number of another scope"));
            } else if (told.add(claim.cells())) { // else NARR_INTERNAL tells that the prose has two numbers
                bySentence.merge(claim.sentence(), broken, ClaimRules::together);
            }
        }
        outcomes.addAll(bySentence.values());
        return outcomes;
    }

    /** One sentence, one finding, however many of its numbers do not agree. */
    private static Outcome.Broken together(Outcome.Broken one, Outcome.Broken other) {
        return new Outcome.Broken(
                one.subject(),
                List.of(),
                Stream.concat(one.cells().stream(), other.cells().stream())
                        .distinct()
                        .toList(),
                one.evidence(),
                new Message(
                        one.message().zh() + other.message().zh(),
                        one.message().en() + " " + other.message().en()),
                one.blame() == other.blame() ? one.blame() : Blame.UNDECIDED);
    }

    private static boolean anotherAgrees(Claim claim, List<Claim> claims, Report report) {
        return claims.stream()
                .anyMatch(
                        other -> other.cells().equals(claim.cells()) && check(other, report) instanceof Outcome.Holds);
    }

    private static Outcome check(Claim claim, Report report) {
        var figures = report.figures();
        var cells = claim.cells();
        if (!cells.stream().allMatch(figures::isPlain)) {
            return new Outcome.NotAssessable(cells + " were not all read");
        }
        if (isOmittedTotal(claim.cell(), report)) {
            return new Outcome.NotAssessable("the total of the row is left blank, which is a finding by itself");
        }
        if (cells.stream().allMatch(cell -> figures.state(cell) == FigureState.BLANK)) {
            return claim.value().signum() == 0
                    ? new Outcome.NotAssessable("nothing in the prose, nothing in the table")
                    : broken(claim, null, report);
        }
        var sum = cells.stream().map(cell -> value(cell, report)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return agrees(claim, sum) || agreesWithCarriedIn(claim, sum, report)
                ? Outcome.HOLDS
                : broken(claim, sum, report);
    }

    /** Whether other cells of the row hold numbers: then the blank is not what the table says of the matter. */
    private static boolean isOmittedTotal(CellId cell, Report report) {
        var figures = report.figures();
        return cell.table() == ReportTable.T3
                && cell.column().equals(Applicant.TOTAL.key())
                && figures.state(cell) == FigureState.BLANK
                && figures.cells(ReportTable.T3).stream()
                        .anyMatch(other -> other.row().equals(cell.row()) && figures.state(other) == FigureState.READ);
    }

    private static boolean agrees(Claim claim, BigDecimal sum) {
        if (claim.value().compareTo(sum) == 0) {
            return true;
        }
        return isMoney(claim.cell())
                && (claim.value().compareTo(sum.setScale(claim.value().scale(), RoundingMode.HALF_UP)) == 0
                        || claim.value().compareTo(sum.setScale(claim.value().scale(), RoundingMode.HALF_DOWN)) == 0);
    }

    /** 「受理 n 件」 may count what was carried in from last year too. */
    private static boolean agreesWithCarriedIn(Claim claim, BigDecimal sum, Report report) {
        if (!ClaimedRows.T3_RECEIVED.holds(claim.cell())) {
            return false;
        }
        var carriedIn = claim.cells().stream()
                .map(cell -> CellId.of("t3.carriedIn." + cell.column()))
                .toList();
        return carriedIn.stream().allMatch(report.figures()::isPlain)
                && claim.value()
                                .compareTo(carriedIn.stream()
                                        .map(cell -> value(cell, report))
                                        .reduce(sum, BigDecimal::add))
                        == 0;
    }

    /** In the unit of the cell; a blank counts as 0 beside a number. */
    private static BigDecimal value(CellId cell, Report report) {
        if (report.figures().state(cell) != FigureState.READ) {
            return BigDecimal.ZERO;
        }
        var value = report.figures().value(cell);
        return isMoney(cell)
                        && report.parsed()
                                .figure(cell)
                                .filter(figure -> "元".equals(figure.unit()))
                                .isPresent()
                ? value.multiply(YUAN)
                : value;
    }

    private static boolean isMoney(CellId cell) {
        return cell.column().equals(DisclosureColumn.AMOUNT.key());
    }

    private static Outcome broken(Claim claim, @Nullable BigDecimal sum, Report report) {
        var format = report.figures().format(claim.cell().table());
        var cells = claim.cells().size() > 1 ? Words.cells(claim.cells(), format) : Words.cell(claim.cell(), format);
        var scope = claim.scope() == null
                ? new Message("", "")
                : new Message("正文说的是“" + claim.scope() + "”，范围可能不同。", " The sentence speaks of " + claim.scope() + ".");
        var stated = claim.value().toPlainString();
        var table = Words.table(claim.cell().table());
        var inTable = sum == null
                ? new Message("空白", "is blank")
                : new Message(
                        "为" + sum.toPlainString(),
                        (claim.cells().size() > 1 ? "add up to " : "holds ") + sum.toPlainString());
        return new Outcome.Broken(
                claim.sentence(),
                List.of(),
                claim.cells(),
                List.of(new Evidence(claim.sentence(), claim.source())),
                new Message(
                        "正文写" + stated + "，" + table.zh() + cells.zh() + inTable.zh() + "。" + scope.zh(),
                        Stream.of("The prose says " + stated + "; in " + table.en(), cells.en(), inTable.en() + ".")
                                        .collect(joining(" "))
                                + scope.en()),
                claim.scope() == null ? report.doubts().ofFigures() : Blame.UNDECIDED);
    }
}
