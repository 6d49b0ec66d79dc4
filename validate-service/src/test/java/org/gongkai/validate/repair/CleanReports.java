package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;

/** Makes up tables three and four that add up: of a village that hears from nobody, of an office, of a city. */
final class CleanReports {
    private final Random random;
    private final Format format;
    private final Size size;
    private final boolean zerosLeftBlank;
    private final Map<CellId, Optional<BigDecimal>> numbers = new TreeMap<>();

    private CleanReports(Random random) {
        this.random = random;
        this.format = random.nextBoolean() ? Format.V2019 : Format.V2021;
        this.size = List.of(Size.values()).get(random.nextInt(Size.values().length));
        this.zerosLeftBlank = random.nextInt(10) == 0;
    }

    static Map<CellId, Optional<BigDecimal>> of(Random random) {
        var report = new CleanReports(random);
        report.requests();
        report.cases();
        return report.numbers;
    }

    /** How much such an agency is asked. */
    private enum Size {
        HARDLY_ANY(97, 85, 3),
        SMALL(80, 50, 9),
        MIDDLE(60, 30, 90),
        LARGE(40, 10, 2_500);

        private final int zeros;
        private final int zerosOfNaturalPersons;
        private final int most;

        Size(int zeros, int zerosOfNaturalPersons, int most) {
            this.zeros = zeros;
            this.zerosOfNaturalPersons = zerosOfNaturalPersons;
            this.most = most;
        }
    }

    private void requests() {
        for (var column : Applicant.PARTS) {
            var zeros = column == Applicant.NATURAL ? size.zerosOfNaturalPersons : size.zeros;
            var total = 0;
            for (var row : RequestRow.resultsOf(format)) {
                total += put(CellId.requests(row, column), count(zeros, size.most));
            }
            put(CellId.requests(RequestRow.TOTAL, column), total);
            var carriedOut = put(CellId.requests(RequestRow.CARRIED_OUT, column), count(zeros, 1 + size.most / 4));
            var carriedIn = put(
                    CellId.requests(RequestRow.CARRIED_IN, column),
                    Math.min(count(zeros, 1 + size.most / 4), total + carriedOut));
            put(CellId.requests(RequestRow.RECEIVED, column), total + carriedOut - carriedIn);
        }
        for (var row : RequestRow.of(format)) {
            put(
                    CellId.requests(row, Applicant.TOTAL),
                    Applicant.PARTS.stream()
                            .mapToInt(column -> number(CellId.requests(row, column)))
                            .sum());
        }
    }

    private void cases() {
        for (var group : CaseGroup.values()) {
            var total = 0;
            for (var outcome : CaseOutcome.PARTS) {
                total += put(CellId.cases(group, outcome), count(size.zerosOfNaturalPersons, 1 + size.most / 10));
            }
            put(CellId.cases(group, CaseOutcome.TOTAL), total);
        }
    }

    private int count(int zeros, int most) {
        return random.nextInt(100) < zeros ? 0 : 1 + random.nextInt(1 + random.nextInt(most));
    }

    /** Some agencies leave a cell blank where there is nothing to count. */
    private int put(CellId cell, int number) {
        var blank = number == 0 && zerosLeftBlank && !cell.column().equals(Applicant.TOTAL.key());
        numbers.put(cell, blank ? Optional.empty() : Optional.of(BigDecimal.valueOf(number)));
        return number;
    }

    private int number(CellId cell) {
        return numbers.get(cell).map(BigDecimal::intValueExact).orElse(0);
    }
}
