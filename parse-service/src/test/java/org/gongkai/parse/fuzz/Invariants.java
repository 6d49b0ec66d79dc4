package org.gongkai.parse.fuzz;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gongkai.events.EventJson;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.Source;
import org.gongkai.events.Topics;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.Limits;
import org.gongkai.parse.ReportParser;

/** What holds for every document, however broken. */
final class Invariants {
    private static final Duration TIME = Duration.ofSeconds(5);
    /** A step between two looks at the clock, and the collector's pauses. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private static final ReportParser PARSER = new ReportParser(new Limits(
            Limits.USUAL.pages(),
            Limits.USUAL.cells(),
            Limits.USUAL.characters(),
            Limits.USUAL.inflatedBytes(),
            Limits.USUAL.depth(),
            TIME));

    private Invariants() {}

    /**
     * Reads a document twice.
     *
     * @throws AssertionError when one of them does not hold
     */
    static void check(byte[] document) {
        long begin = System.nanoTime();
        var parsed = PARSER.parse(document, DocumentInfo.draft("fuzz", document));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        require(took.compareTo(TIME.plus(LATE)) < 0, "took " + took);
        require(!has(parsed, ProblemKind.READER_FAILED), "the reader failed");
        var json = EventJson.write(parsed);
        require(json.length <= Topics.MAX_RECORD_BYTES, json.length + " bytes of result");
        var received = EventJson.write(EventJson.read(json, ReportParsed.class));
        require(Arrays.equals(received, json), "not the same after a way through JSON");
        parsed.figures().forEach(Invariants::check);
        parsed.sections().forEach(section -> check(section.source()));
        parsed.claims().forEach(claim -> check(claim.source()));
        parsed.problems().forEach(problem -> check(problem.source()));
        if (!has(parsed, ProblemKind.TIMEOUT)) {
            var again = PARSER.parse(document, DocumentInfo.draft("fuzz", document));
            require(has(again, ProblemKind.TIMEOUT) || again.equals(parsed), "read twice, two results");
        }
    }

    private static void check(Figure figure) {
        require((figure.state() == FigureState.READ) == (figure.value() != null), figure + " is inconsistent");
        require((figure.state() == FigureState.ABSENT) == (figure.printed() == null), figure + " is inconsistent");
        check(figure.source());
    }

    private static void check(Source place) {
        for (var number : new Integer[] {place.page(), place.table(), place.row(), place.column(), place.paragraph()}) {
            require(number == null || number > 0, place + " counts from 1");
        }
        require((place.start() == null) == (place.end() == null), place + " is half a range");
        if (place.start() != null && place.end() != null) {
            require(0 <= place.start() && place.start() <= place.end(), place + " is no range");
        }
        if (!place.box().isEmpty()) {
            require(isBox(place.box()), place + " is no box");
        }
    }

    private static boolean isBox(List<Double> box) {
        return box.size() == 4
                && box.stream().allMatch(Double::isFinite)
                && box.get(0) <= box.get(2)
                && box.get(1) <= box.get(3);
    }

    private static boolean has(ReportParsed parsed, ProblemKind kind) {
        return parsed.problems().stream().anyMatch(problem -> problem.kind() == kind);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
