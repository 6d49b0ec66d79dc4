package org.gongkai.parse.layout;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.events.CellId;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;

/** Reads made-up documents and compares them with what they say. */
final class Accuracy {
    /** Of each layout; {@code -Daccuracy.documents=2000} looks for the rare fault. */
    private static final int DOCUMENTS = Integer.getInteger("accuracy.documents", 40);

    private Accuracy() {}

    static Score of(Dialect dialect) {
        var score = Score.NONE;
        for (int number = 0; number < DOCUMENTS; number++) {
            score = score.plus(of(dialect, number));
        }
        return score;
    }

    private static Score of(Dialect dialect, int number) {
        var name = dialect + " " + number;
        var report = dialect.report(number);
        var document = dialect.layOut(report);
        var parsed = new ReportParser().parse(document, DocumentInfo.draft(name, document));
        var truth = report.truth();
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
