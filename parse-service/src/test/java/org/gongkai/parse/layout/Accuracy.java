package org.gongkai.parse.layout;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.events.CellId;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.gongkai.parse.layout.Dialect.Sample;

/** Reads made-up documents and compares them with what they say. */
final class Accuracy {
    private static final int DOCUMENTS = 200;

    private Accuracy() {}

    static Score of(Dialect dialect) {
        var score = Score.NONE;
        for (int number = 0; number < DOCUMENTS; number++) {
            score = score.plus(of(dialect.sample(number)));
        }
        return score;
    }

    private static Score of(Sample sample) {
        var name = sample.dialect() + " " + sample.number();
        var parsed = new ReportParser().parse(sample.document(), DocumentInfo.draft(name, sample.document()));
        var truth = sample.truth();
        var printed = new TreeMap<CellId, Optional<BigDecimal>>();
        truth.cells().keySet().forEach(cell -> printed.put(cell, truth.value(cell)));
        return Score.of(name, printed, parsed)
                .withIdentity(
                        parsed.year() != null
                                && parsed.year() == truth.year()
                                && parsed.agency() != null
                                && parsed.agency().name().equals(truth.agency()),
                        name + ": " + truth.agency() + " " + truth.year() + " read as " + parsed.agency() + " "
                                + parsed.year());
    }
}
