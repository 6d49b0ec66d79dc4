package org.gongkai.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.Equation;
import org.gongkai.events.Finding;
import org.gongkai.validate.arithmetic.ArithmeticRules;
import org.gongkai.validate.arithmetic.Sum;
import org.gongkai.validate.repair.Explainer;
import org.gongkai.validate.rule.Report;

/** One mistake, one finding: a wrong cell breaks up to three equations, and nobody wants to hear of it three times. */
final class Grouping {
    /** What stands for a rule where this fails. */
    static final String NAME = "REPAIR";

    private Grouping() {}

    static List<Finding> findings(List<Breach> broken, Report report) {
        var findings = new ArrayList<Finding>();
        Map<Place, Breach> ofSums = new HashMap<>();
        Map<CellId, Breach> ofNumbers = new LinkedHashMap<>();
        for (var breach : broken) {
            if (breach.outcome().equations().size() == 1) {
                ofSums.put(Place.of(breach.outcome().equations().getFirst()), breach);
            } else if (breach.rule().id().equals(ArithmeticRules.ROW_TOTAL_BLANK)) {
                findings.add(ofOmission(breach, report));
            } else if (ArithmeticRules.NO_COUNT.contains(breach.rule().id())) {
                ofNumbers.put(breach.outcome().cells().getFirst(), breach);
            } else {
                findings.add(Findings.of(breach, report));
            }
        }
        if (!ofSums.isEmpty()) {
            for (var explanation : Explainer.explain(report)) {
                var explained = explanation.sums().stream()
                        .map(sum -> ofSums.remove(Place.of(sum)))
                        .filter(Objects::nonNull) // a rule that is switched off breaks nothing
                        .toList();
                if (!explained.isEmpty()) {
                    // That a count is negative says more than that its sums are broken.
                    var number = explanation.cells().size() == 1
                            ? ofNumbers.remove(explanation.cells().getFirst())
                            : null;
                    var breaches = Stream.concat(Stream.ofNullable(number), explained.stream())
                            .toList();
                    findings.add(Findings.of(breaches, explanation, report));
                }
            }
        }
        ofNumbers.values().forEach(breach -> findings.add(Findings.of(breach, report)));
        ofSums.values().forEach(breach -> findings.add(Findings.of(breach, report)));
        return findings;
    }

    private static Finding ofOmission(Breach breach, Report report) {
        return Explainer.omission(breach.outcome().cells().getFirst(), report)
                .map(explanation -> Findings.of(List.of(breach), explanation, report))
                .orElseGet(() -> Findings.of(breach, report));
    }

    /**
     * What tells one equation of a report from another.
     *
     * @param rule its rule
     * @param left its left side
     */
    private record Place(String rule, List<CellId> left) {
        static Place of(Equation equation) {
            return new Place(equation.rule(), equation.left());
        }

        static Place of(Sum sum) {
            return new Place(sum.rule(), sum.left().cells());
        }
    }
}
