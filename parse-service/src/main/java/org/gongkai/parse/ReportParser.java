package org.gongkai.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Formats;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportTable;
import org.gongkai.events.SubmissionId;
import org.gongkai.parse.agency.IdentityReader;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.html.ScriptedTables;
import org.gongkai.parse.line.CellLines;
import org.gongkai.parse.narrative.BreakdownReader;
import org.gongkai.parse.narrative.ClaimReader;
import org.gongkai.parse.narrative.InlineHeadings;
import org.gongkai.parse.narrative.PeriodReader;
import org.gongkai.parse.narrative.PrefaceReader;
import org.gongkai.parse.narrative.SectionReader;
import org.gongkai.parse.script.Script;
import org.gongkai.parse.table.LabelDeviations;
import org.gongkai.parse.table.TableReader;
import org.gongkai.parse.template.Annexes;
import org.gongkai.parse.template.CaseLines;
import org.gongkai.parse.template.FigureBlocks;
import org.gongkai.parse.template.HalvedTables;
import org.gongkai.parse.template.ListedRows;
import org.gongkai.parse.template.MergedFigures;
import org.gongkai.parse.template.NamedCases;
import org.gongkai.parse.template.PageFurniture;
import org.gongkai.parse.template.PartedCases;
import org.gongkai.parse.template.ProseRows;
import org.gongkai.parse.template.SideColumns;
import org.gongkai.parse.template.SpacedTables;
import org.gongkai.parse.template.SpacerColumns;
import org.gongkai.parse.template.StackedRows;
import org.gongkai.parse.template.TurnedTables;
import org.gongkai.parse.template.YearTables;

/**
 * Bytes to a report: format → blocks → clean script → tables → figures, and beside them sections, claims, agency and
 * year. Pure: the same bytes give the same result; nothing outside them is read.
 */
public final class ReportParser {
    /** Changes when the same bytes may be read to another result. */
    public static final String VERSION = "1.0.0";

    private static final System.Logger LOG = System.getLogger(ReportParser.class.getName());

    private final Limits limits;

    public ReportParser() {
        this(Limits.USUAL);
    }

    public ReportParser(Limits limits) {
        this.limits = limits;
    }

    /** Reads a document. Never throws for a bad document: that is a result with a problem in it. */
    public ReportParsed parse(byte[] document, DocumentInfo info) {
        try {
            return Deadline.within(limits.time(), () -> read(document, info));
        } catch (Unreadable e) {
            return failed(document, info, e.kind(), String.valueOf(e.getMessage()));
        } catch (Blocks.TooLarge e) {
            return failed(document, info, ProblemKind.TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            // A library that follows the document's nesting by calling itself. The stack is whole again here.
            return failed(document, info, ProblemKind.TOO_LARGE, "nested deeper than can be followed");
        } catch (OutOfMemoryError e) {
            // What the limits did not foresee. A service ends itself before it comes here, see docs/adr/0008.
            return failed(document, info, ProblemKind.TOO_LARGE, "more than the memory");
        } catch (RuntimeException e) {
            // Our bug, or a library's: the document must still end with a result, and somebody must hear of the bug.
            LOG.log(System.Logger.Level.ERROR, "the reader failed on " + info.submissionId(), e);
            return failed(document, info, ProblemKind.READER_FAILED, "an error of the reader, not of the document");
        }
    }

    /** The words may be a library's, and quote the document at length. */
    private ReportParsed failed(byte[] document, DocumentInfo info, ProblemKind kind, String detail) {
        var problem = ParseProblem.of(kind, detail);
        return unread(
                document,
                info,
                new Bounded(limits.output()).problems(List.of(problem)).getFirst());
    }

    private ReportParsed read(byte[] document, DocumentInfo info) {
        var format = DocumentFormat.of(document);
        return read(DocumentReader.read(document, format, limits), format, document, info);
    }

    /** The tables as grids and the prose as paragraphs, however the document sets them out. */
    static Document laidOut(Document document) {
        var spaced = PageFurniture.removed(
                SpacedTables.in(CaseLines.in(CellLines.in(FigureBlocks.apart(SpacerColumns.removed(document))))));
        var rows = StackedRows.apart(ProseRows.apart(ListedRows.in(PartedCases.joined(HalvedTables.joined(spaced)))));
        return InlineHeadings.cut(
                MergedFigures.shared(NamedCases.inPlace(TurnedTables.upright(SideColumns.removed(rows)))));
    }

    private ReportParsed read(Document original, DocumentFormat format, byte[] document, DocumentInfo info) {
        var whole = laidOut(Script.clean(original));
        var identity = IdentityReader.read(whole, info.agencyHint(), info.yearHint());
        var clean = YearTables.only(identity.year(), Annexes.removed(identity.year(), whole));
        var tables = TableReader.read(clean, identity.year());
        var prose = SectionReader.prose(tables.prose());
        var sections = SectionReader.sections(prose, tables.places());
        boolean isComplete = tables.places().size() == ReportTable.values().length;
        var problems = new ArrayList<>(ScriptedTables.onlyIfMissed(clean.problems(), isComplete));
        problems.addAll(tables.problems());
        var recognition = Recognition.of(clean, identity, tables, sections);
        problems.addAll(recognition.problems());
        boolean isReport = recognition.isReport();
        var kind = identity.agency() == null ? null : identity.agency().kind();
        var bounded = new Bounded(limits.output());
        var figures = bounded.figures(isReport ? tables.figures() : List.of());
        var told = bounded.sections(sections);
        var claims = bounded.claims(
                isReport ? ClaimReader.claims(prose, identity.year(), kind, tables.formats()) : List.of());
        return new ReportParsed(
                info.submissionId(),
                SubmissionId.sha256(document),
                info.filename(),
                format.mediaType(),
                new ReaderInfo(clean.reader(), VERSION),
                info.receivedAt(),
                identity.agency(),
                identity.year(),
                identity.title(),
                identity.publishedOn(),
                PeriodReader.period(prose).orElse(null),
                tables.formats(),
                figures,
                bounded.labels(isReport ? LabelDeviations.in(clean, tables) : List.of()),
                bounded.preface(isReport ? PrefaceReader.preface(prose).orElse(null) : null),
                told,
                claims,
                bounded.breakdowns(isReport ? BreakdownReader.breakdowns(prose, claims) : List.of()),
                bounded.problems(problems));
    }

    /** The result of a document that was not read. */
    public static ReportParsed unread(byte[] document, DocumentInfo info, ParseProblem problem) {
        return new ReportParsed(
                info.submissionId(),
                SubmissionId.sha256(document),
                info.filename(),
                DocumentFormat.of(document).mediaType(),
                new ReaderInfo("none", VERSION),
                info.receivedAt(),
                null,
                info.yearHint(),
                null,
                null,
                Formats.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(problem));
    }
}
