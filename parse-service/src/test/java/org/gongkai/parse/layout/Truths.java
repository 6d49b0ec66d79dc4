package org.gongkai.parse.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.ReportParser;

/** Makes up reports: figures that add up, and in some of them the faults that agencies make. */
final class Truths {
    private static final List<String> COUNTIES = counties();
    private static final List<String> OFFICES = List.of("人民政府", "人民政府办公室", "水利局", "财政局", "教育局", "民政局", "农业农村局", "统计局");

    private final Random random;
    private final TreeMap<CellId, String> cells = new TreeMap<>();

    private Truths(Random random) {
        this.random = random;
    }

    static Truth of(Random random) {
        return new Truths(random).truth();
    }

    /** A report in which many a cell is blank that others fill in. */
    static Truth withBlanks(Random random) {
        var truth = of(random);
        int blankTotals = random.nextInt(60);
        int blankCells = random.nextInt(3) * 20;
        var cells = new TreeMap<>(truth.cells());
        cells.replaceAll((cell, printed) -> {
            int rate = cell.value().endsWith(".total") ? blankTotals : blankCells;
            return random.nextInt(100) < rate ? "" : printed;
        });
        return new Truth(truth.agency(), truth.year(), truth.disclosure(), truth.requests(), cells);
    }

    private Truth truth() {
        var agency = pick(COUNTIES) + pick(OFFICES);
        int year = 2019 + random.nextInt(6);
        var disclosure = chance(90) ? Format.ofYear(year) : Format.V2021;
        var requests = disclosure == Format.V2021 && chance(15) ? Format.V2019 : disclosure;
        disclosure(disclosure);
        requests(requests);
        cases();
        faults(requests);
        return new Truth(agency, year, disclosure, requests, cells);
    }

    private void disclosure(Format format) {
        for (var row : DisclosureRow.of(format)) {
            for (var column : row.columns(format)) {
                var value = switch (column) {
                    case AMOUNT -> money();
                    case CHANGE -> signed();
                    case DECISIONS -> grouped(random.nextInt(chance(30) ? 12_000 : 40));
                    default -> String.valueOf(chance(50) ? 0 : random.nextInt(60));
                };
                cells.put(CellId.disclosure(row, column), value);
            }
        }
    }

    private String money() {
        if (chance(40)) {
            return "0";
        }
        var amount = BigDecimal.valueOf(random.nextInt(90_000_000), 2 + 2 * random.nextInt(2))
                .toPlainString();
        return chance(15) ? amount + "万元" : amount;
    }

    private String signed() {
        int change = random.nextInt(13) - 6;
        return change > 0 && chance(60) ? "+" + change : String.valueOf(change);
    }

    private String grouped(int count) {
        return count >= 1000 && chance(10) ? "%,d".formatted(count) : String.valueOf(count);
    }

    private void requests(Format format) {
        boolean none = chance(15);
        for (var column : Applicant.PARTS) {
            int total = 0;
            for (var row : RequestRow.resultsOf(format)) {
                int count = none || chance(column == Applicant.NATURAL ? 50 : 88)
                        ? 0
                        : 1 + random.nextInt(column == Applicant.NATURAL && chance(25) ? 200 : 6);
                put(row, column, count);
                total += count;
            }
            int carriedOut = none ? 0 : random.nextInt(3);
            int carriedIn = none ? 0 : random.nextInt(Math.min(4, total + carriedOut + 1));
            put(RequestRow.TOTAL, column, total);
            put(RequestRow.CARRIED_OUT, column, carriedOut);
            put(RequestRow.CARRIED_IN, column, carriedIn);
            put(RequestRow.RECEIVED, column, total + carriedOut - carriedIn);
        }
        for (var row : RequestRow.of(format)) {
            put(
                    row,
                    Applicant.TOTAL,
                    Applicant.PARTS.stream()
                            .mapToInt(part -> Integer.parseInt(cells.get(CellId.requests(row, part))))
                            .sum());
        }
    }

    private void put(RequestRow row, Applicant column, int count) {
        cells.put(CellId.requests(row, column), String.valueOf(count));
    }

    private void cases() {
        for (var group : CaseGroup.values()) {
            int total = 0;
            for (var outcome : CaseOutcome.PARTS) {
                int count = chance(70) ? 0 : random.nextInt(14);
                cells.put(CellId.cases(group, outcome), String.valueOf(count));
                total += count;
            }
            cells.put(CellId.cases(group, CaseOutcome.TOTAL), String.valueOf(total));
        }
    }

    /** About half of the reports have one or two. */
    private void faults(Format requests) {
        if (chance(20)) {
            var wrong = CellId.requests(pick(RequestRow.of(requests)), pick(List.of(Applicant.values())));
            cells.put(wrong, String.valueOf(Integer.parseInt(cells.get(wrong)) + 1 + random.nextInt(9)));
        }
        if (chance(10)) {
            var row = pick(RequestRow.of(requests));
            for (var column : Applicant.values()) {
                cells.put(CellId.requests(row, column), "");
            }
        }
        if (chance(10)) {
            cells.put(CellId.requests(pick(RequestRow.of(requests)), Applicant.TOTAL), "");
        }
        if (chance(10)) {
            cells.replaceAll((_, printed) -> printed.equals("0") ? "" : printed);
        } else if (chance(10)) {
            cells.replaceAll(
                    (cell, printed) -> printed.equals("0") && cell.value().startsWith("t2") ? "/" : printed);
        }
        if (chance(5)) {
            var total = CellId.cases(CaseGroup.RECONSIDERATION, CaseOutcome.TOTAL);
            cells.put(total, cells.get(total).isEmpty() ? "1" : cells.get(total) + "1");
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static List<String> counties() {
        var divisions = Objects.requireNonNull(
                ReportParser.class.getResourceAsStream("agency/divisions.tsv"), "agency/divisions.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(divisions, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.indexOf('\t') == 6 && line.matches("\\d{6}\t.{2,}[县市区旗]"))
                    .map(line -> line.substring(7))
                    .filter(Scripts::survives)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
