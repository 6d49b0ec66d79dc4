package org.gongkai.validate.rule;

import static org.gongkai.events.ProblemKind.CELL_TWICE;
import static org.gongkai.events.ProblemKind.DAMAGED;
import static org.gongkai.events.ProblemKind.ENCODING_LOSS;
import static org.gongkai.events.ProblemKind.FONT_WITHOUT_UNICODE;
import static org.gongkai.events.ProblemKind.READER_FAILED;
import static org.gongkai.events.ProblemKind.ROW_NOT_RECOGNISED;
import static org.gongkai.events.ProblemKind.SCANNED;
import static org.gongkai.events.ProblemKind.TABLE_IS_IMAGE;
import static org.gongkai.events.ProblemKind.TIMEOUT;
import static org.gongkai.events.ProblemKind.TOO_LARGE;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.gongkai.events.Blame;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.Section;

/** Whose mistake something is, as far as the circumstances of the reading tell. */
public final class Doubts {
    /**
     * Problems after which even a figure that was read may not be what the document says. A row that was not recognised
     * is not among them: its cells are absent, so that no sum over them is judged at all. Nor are bytes that were lost:
     * digits are the same in every encoding.
     */
    private static final Set<ProblemKind> OF_FIGURES =
            EnumSet.of(CELL_TWICE, FONT_WITHOUT_UNICODE, DAMAGED, TOO_LARGE, TIMEOUT, READER_FAILED);

    /** Problems after which something that was not found may well be in the document. */
    private static final Set<ProblemKind> OF_MISSING_THINGS = EnumSet.of(
            CELL_TWICE,
            FONT_WITHOUT_UNICODE,
            DAMAGED,
            TOO_LARGE,
            TIMEOUT,
            READER_FAILED,
            SCANNED,
            TABLE_IS_IMAGE,
            ENCODING_LOSS,
            ROW_NOT_RECOGNISED);

    private final ReportParsed parsed;

    Doubts(ReportParsed parsed) {
        this.parsed = parsed;
    }

    /** Who is to blame for figures that were read or are blank: the agency, unless the reading is in doubt. */
    public Blame ofFigures() {
        return anyOf(OF_FIGURES) ? Blame.UNDECIDED : Blame.AGENCY;
    }

    /**
     * Who is to blame for something missing in a section. That it is missing in the document is never certain; that the
     * reading lost it is likely when something else could not be read, or when the text breaks off just before.
     */
    public Blame ofSomethingMissingIn(int section) {
        return anyOf(OF_MISSING_THINGS) || breaksOffBefore(section) ? Blame.EXTRACTION : Blame.UNDECIDED;
    }

    private boolean anyOf(Set<ProblemKind> kinds) {
        return parsed.problems().stream().anyMatch(problem -> kinds.contains(problem.kind()));
    }

    private boolean breaksOffBefore(int number) {
        return parsed.sections().stream()
                .filter(section -> section.number() <= number && !section.text().isBlank())
                .max(Comparator.comparingInt(Section::number))
                .filter(section -> BrokenOff.is(section.text()))
                .isPresent();
    }
}
