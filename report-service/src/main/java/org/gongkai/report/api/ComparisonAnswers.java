package org.gongkai.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.report.compare.CellPair;
import org.gongkai.report.export.ComparisonTable;
import org.gongkai.report.export.Table;
import org.gongkai.report.query.FigureRepository;
import org.gongkai.report.query.ReportRepository;
import org.gongkai.report.query.RevisionRepository;
import org.gongkai.report.query.StoredFigure;
import org.gongkai.report.query.StoredRevision;

/** Two revisions, years or agencies side by side (对比), on a page and in a file. */
@ApplicationScoped
class ComparisonAnswers {
    private final ReportRepository reports;
    private final RevisionRepository revisions;
    private final FigureRepository figures;

    ComparisonAnswers(ReportRepository reports, RevisionRepository revisions, FigureRepository figures) {
        this.reports = reports;
        this.revisions = revisions;
        this.figures = figures;
    }

    /** Which part of the cells is asked for. */
    enum Only {
        CHANGED
    }

    /** The two, and their cells in printed order. */
    record Pair(StoredRevision left, StoredRevision right, List<CellPair> cells) {}

    Pair pair(UriInfo uri) {
        var given = QueryParameters.unpaged(uri, "left", "right", "only");
        var only = given.constant("only", Only.class);
        var leftKey = given.required("left");
        var rightKey = given.required("right");
        var left = revision(leftKey);
        var right = revision(rightKey);
        var cells = CellPair.of(sides(left), sides(right)).stream()
                .filter(pair -> only == null || pair.differs())
                .toList();
        return new Pair(left, right, cells);
    }

    Table table(UriInfo uri) {
        var pair = pair(uri);
        return ComparisonTable.of(side(pair.left()), side(pair.right()), pair.cells());
    }

    private StoredRevision revision(String key) {
        return reports.current(key)
                .map(report -> report.revision)
                .or(() -> revisions.whole(key))
                .orElseThrow(() -> key.contains("/") ? Refusal.noReport(key) : Refusal.noSubmission(key));
    }

    private List<CellPair.Side> sides(StoredRevision revision) {
        return figures.of(revision.submissionId).stream()
                .map(ComparisonAnswers::side)
                .toList();
    }

    private static CellPair.Side side(StoredFigure figure) {
        return new CellPair.Side(
                CellId.of(figure.cell), FigureState.valueOf(figure.state), figure.value, figure.printed, figure.source);
    }

    private static ComparisonTable.Side side(StoredRevision revision) {
        return new ComparisonTable.Side(revision.reportKey, revision.submissionId);
    }
}
