package org.gongkai.validate.rule;

import java.util.List;
import java.util.Objects;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Equation;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;

/** What came of one check. "Not assessable" is not "passed": what was not read must stay visible to the reader. */
public sealed interface Outcome {
    /** The rule is kept. */
    Outcome HOLDS = new Holds();

    /** The rule is kept. */
    record Holds() implements Outcome {}

    /**
     * The rule is broken: this becomes a finding.
     *
     * @param subject tells apart breaches of one rule in one report that concern no cell; else empty
     * @param equations the equations that do not hold; empty for rules that are not arithmetic
     * @param cells the cells concerned
     * @param evidence the words it rests on; empty for rules about figures
     * @param message what to tell people, in the words and numbers of the report
     * @param blame whose mistake it is
     */
    record Broken(
            String subject,
            List<Equation> equations,
            List<CellId> cells,
            List<Evidence> evidence,
            Message message,
            Blame blame)
            implements Outcome {
        public Broken {
            Objects.requireNonNull(subject, "subject");
            equations = List.copyOf(equations);
            cells = List.copyOf(cells);
            evidence = List.copyOf(evidence);
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(blame, "blame");
        }

        /** A breach that is told by its cells. */
        public static Broken at(List<CellId> cells, Message message, Blame blame) {
            return new Broken("", List.of(), cells, List.of(), message, blame);
        }

        /** A breach of equations. */
        public static Broken of(List<Equation> equations, List<CellId> cells, Message message, Blame blame) {
            return new Broken("", equations, cells, List.of(), message, blame);
        }

        /** A breach that rests on words and is told by its subject, such as the number of a section. */
        public static Broken in(String subject, List<Evidence> evidence, Message message, Blame blame) {
            return new Broken(subject, List.of(), List.of(), evidence, message, blame);
        }
    }

    /**
     * What would have to be known was not read.
     *
     * @param why for a person who wonders
     */
    record NotAssessable(String why) implements Outcome {}
}
