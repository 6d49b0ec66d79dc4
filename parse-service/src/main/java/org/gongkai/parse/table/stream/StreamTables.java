package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.table.TableShape;
import org.gongkai.parse.template.HeadOrder;
import org.gongkai.parse.template.HeadWords;
import org.jspecify.annotations.Nullable;

/**
 * The tables where they are not laid out as tables: typed with spaces, one cell a line, or with everything glued together.
 * The labels of the format, in their printed order, tell where each row begins; what stands between two labels is a row.
 *
 * @param disclosureFormat format of table two; null when it is not there
 * @param requestFormat format of table three; null when it is not there
 * @param rows the rows found
 * @param prose the document without the running text that these tables are
 */
public record StreamTables(
        @Nullable Format disclosureFormat, @Nullable Format requestFormat, List<StreamRow> rows, Document prose) {
    private static final List<Applicant> APPLICANTS = List.of(Applicant.values());
    private static final List<CellId> CASE_IDS = Stream.of(CaseGroup.values())
            .flatMap(group -> Stream.of(CaseOutcome.values()).map(outcome -> CellId.cases(group, outcome)))
            .toList();

    /** Of the first label of table three, which may be cut. */
    private static final List<String> BEGINNINGS = List.of("本年新收政府信息公开申请", "本年新收政府信息", "本年新收申请");

    public StreamTables {
        rows = List.copyOf(rows);
    }

    /**
     * Looks for the three tables in the running text of a document.
     *
     * @param usual the format of the report's year; null when unknown
     */
    public static StreamTables read(Document document, @Nullable Format usual) {
        return new Reader(document, usual).read();
    }

    private static final class Reader {
        private final Document document;
        private final @Nullable Format usual;
        private final FlatText text;
        private final FlatText.Han han;
        private final RowEnds ends;
        private final CaseHeadings caseHeadings;
        private final List<FlatText.Span> tables = new ArrayList<>();
        private final List<StreamRow> rows = new ArrayList<>();
        private final List<Waiting> waiting = new ArrayList<>();

        Reader(Document document, @Nullable Format usual) {
            this.document = document;
            this.usual = usual;
            this.text = FlatText.of(document);
            this.han = text.han();
            this.ends = new RowEnds(text, han);
            this.caseHeadings = new CaseHeadings(text, han);
        }

        StreamTables read() {
            int disclosure = han.first("第二十条第一项", 0);
            if (disclosure < 0) {
                disclosure = han.first("信息内容", 0);
            }
            int requests = han.first("本列数据的勾稽关系", Math.max(disclosure, 0));
            if (requests < 0) {
                requests = han.first("申请人情况", Math.max(disclosure, 0));
            }
            for (var beginning : BEGINNINGS) {
                requests = requests < 0 ? han.first(beginning, Math.max(disclosure, 0)) : requests;
            }
            int received = requests < 0 ? -1 : han.first("本年新收", requests);
            int afterRequests = received < 0 ? -1 : han.first("结转下年度", received);
            int cases = han.first("结果维持", Math.max(afterRequests, Math.max(disclosure, 0)));
            var t2 = disclosure < 0 ? null : disclosures(disclosure, end(disclosure, requests, cases));
            var t3 = received < 0 ? null : requests(requests, end(received, cases));
            if (cases >= 0) {
                cases(cases, caseHeadings.tableStart(cases));
            }
            return new StreamTables(t2, t3, rows, text.without(document, tables));
        }

        /** A label with nothing behind it says nothing of its figures: they may stand elsewhere. */
        private void add(int tableStart, List<CellId> cells, Optional<Found> figures) {
            figures.ifPresent(found -> {
                waiting.add(new Waiting(cells, found));
                tables.add(new FlatText.Span(tableStart, found.end()));
            });
        }

        /** Now that all rows of a table are known, they tell where each begins. */
        private void endTable() {
            boolean losesDigits =
                    waiting.stream().map(Waiting::found).anyMatch(found -> found.glued() && found.lacksCells());
            boolean losesLines =
                    waiting.stream().map(Waiting::found).anyMatch(found -> found.onLines() && found.lacksCells());
            var shape = TableShape.of(waiting.stream()
                    .map(row -> row.found().row())
                    .filter(Objects::nonNull)
                    .toList());
            for (var row : waiting) {
                var found = row.found();
                // Where blank cells are lost no sum of glued figures is safe: the total may be one of them. And a page
                // number makes up for a lost cell.
                boolean isDoubtful = !row.isZeros()
                        && (found.glued()
                                ? losesDigits && row.cells().size() > SHORT
                                : losesLines && found.onLines() && !row.addsUp());
                var readings = isDoubtful
                        ? List.<List<Cell>>of()
                        : found.readings() == null && found.row() != null
                                ? shape.readings(found.row())
                                : Objects.requireNonNullElse(found.readings(), List.<List<Cell>>of());
                rows.add(new StreamRow(row.cells(), new StreamRow.Reading(readings, found.printed(), found.end())));
            }
            waiting.clear();
        }

        private record Waiting(List<CellId> cells, Found found) {
            private int digits() {
                return found.printed().stream()
                        .mapToInt(cell -> cell.text().value().length())
                        .sum();
            }

            boolean addsUp() {
                return found.row() != null && found.row().provesItself();
            }

            /** As many zeros as columns can only be parted in one way. */
            boolean isZeros() {
                return (!found.glued() || digits() == cells.size())
                        && found.printed().stream()
                                .allMatch(cell -> cell.text().value().chars().allMatch(c -> c == '0'));
            }
        }

        private int end(int start, int... candidates) {
            int end = text.length();
            for (int candidate : candidates) {
                if (candidate > start) {
                    end = Math.min(end, candidate);
                }
            }
            return end;
        }

        private @Nullable Format disclosures(int start, int end) {
            var format = StreamFormats.disclosure(text.substring(start, end));
            var labels =
                    new AnchorFinder(text, han, start, end).inOrder(DisclosureRow.of(format), StreamFormats::labels);
            var headings = ends.headings(start, end, "第二十条", "信息内容", "收到和处理", "本列数据");
            var rows = DisclosureRow.of(format);
            var ordered = new RowsInOrder(text, 0)
                    .between(
                            start, end, rows, labels, row -> row.columns(format).size());
            var doubts = new Disorder<>(
                            text,
                            start,
                            end,
                            rows,
                            labels,
                            row -> row.columns(format).size())
                    .doubts();
            var above = "";
            int behind = start;
            for (var label : labels) {
                var row = Objects.requireNonNull(label.meaning());
                var between = text.substring(behind, Math.max(behind, label.start()));
                above = HeadWords.DISCLOSURES.in(between).isEmpty() ? above : between;
                behind = label.end();
                var order = StreamHeads.disclosures(above, row.columns(format));
                var columns = order.columns();
                var stop = ends.stop(label, labels, headings, end);
                var figures = Optional.ofNullable(ordered.get(row))
                        .or(() -> figures(label, stop, columns.size(), 0).map(found -> doubts.weighed(row, found)));
                add(
                        start,
                        columns.stream()
                                .map(column -> CellId.disclosure(row, column))
                                .toList(),
                        order.isSure() && !isDrawnOtherwise(order, row.columns(format))
                                ? figures
                                : figures.map(Found::inDoubt));
            }
            endTable();
            return labels.isEmpty() ? null : format;
        }

        private @Nullable Format requests(int start, int end) {
            var format = StreamFormats.requests(text.substring(start, end), usual);
            var labels = new AnchorFinder(text, han, start, end).inOrder(RequestRow.of(format), StreamFormats::labels);
            var headings = ends.headings(
                    start, end, "本年度办理结果", "不予公开", "无法提供", "不予处理", "其他处理", "行政复议", "政府信息公开行政", "部分公开", "予以公开");
            int columns = Applicant.values().length;
            var lines = new RowsInOrder(text, columns);
            // Where the headings of table four are broken its figures are before the end.
            int next =
                    labels.isEmpty() ? -1 : han.first("行政复议", labels.getLast().end());
            var ordered = lines.between(start, end(start, end, next), RequestRow.of(format), labels, row -> columns);
            if (!ordered.isEmpty()) {
                RequestRow.of(format).forEach(row -> add(start, ids(row), Optional.of(ordered.get(row))));
                endRequests(start, labels);
                return format;
            }
            boolean isLed =
                    !labels.isEmpty() && lines.isLed(start, labels.getFirst().start());
            var doubts = new Disorder<>(text, start, end, RequestRow.of(format), labels, row -> columns).doubts();
            for (var label : labels) {
                var row = Objects.requireNonNull(label.meaning());
                var stop = ends.stop(label, labels, headings, end);
                var figures = figures(label, stop, columns, columns).map(found -> doubts.weighed(row, found));
                add(start, ids(row), isLed ? figures.map(Found::inDoubt) : figures);
            }
            endRequests(start, labels);
            return labels.isEmpty() ? null : format;
        }

        /** On a page of a PDF heads get among each other. */
        private <C> boolean isDrawnOtherwise(HeadOrder<C> order, List<C> format) {
            return isDrawn() && !order.columns().equals(format);
        }

        private boolean isDrawn() {
            return document.isPlaced();
        }

        /** Gives the figures of each row to the columns in the order of the heads. */
        private void endRequests(int start, List<Anchor<RequestRow>> labels) {
            if (!waiting.isEmpty()) {
                int first = Math.max(start, labels.getFirst().start());
                var found = waiting.stream().map(Waiting::found).toList();
                var heads = StreamHeads.requests(text.substring(start, first), found, isDrawn());
                waiting.replaceAll(row -> new Waiting(
                        heads.order().columns().stream()
                                .map(column -> row.cells().get(APPLICANTS.indexOf(column)))
                                .toList(),
                        heads.of(row.found())));
            }
            endTable();
        }

        /** Where no label follows, words on the line of the last figure may be a figure too: 「/ 约十件」. */
        private Optional<Found> figures(Anchor<?> label, RowEnds.Stop stop, int columns, int group) {
            int end = stop.isKnown() ? stop.position() : Math.max(stop.position(), lineEnd(stop.position()));
            return new Figures(text, columns, group).between(label.end(), stop.position(), end);
        }

        private int lineEnd(int position) {
            int i = position;
            while (i < text.length() && text.charAt(i) != '\n') {
                i++;
            }
            return i;
        }

        private static List<CellId> ids(RequestRow row) {
            return Stream.of(Applicant.values())
                    .map(column -> CellId.requests(row, column))
                    .toList();
        }

        /** The figures of table four stand behind its last heading and before the next section. */
        private void cases(int start, int tableStart) {
            int heading = -1;
            for (int at = han.first("总计", start);
                    at >= 0 && caseHeadings.holds(start, at);
                    at = han.first("总计", at + 1)) {
                heading = at;
            }
            if (heading < 0) {
                return;
            }
            int from = caseHeadings.end(han.position(han.indexAt(heading) + 1) + 1);
            int stop = ends.firstWord(from, text.length());
            new Figures(text, CASE_IDS.size(), CaseOutcome.values().length)
                    .between(from, stop)
                    .ifPresent(found -> {
                        var heads = StreamHeads.cases(caseHeadings.between(start, from), List.of(found), isDrawn());
                        add(tableStart, heads.order().columns(), Optional.of(heads.of(found)));
                    });
            endTable();
        }

        /** Glued figures of so few columns are never read, whatever is lost elsewhere. */
        private static final int SHORT = 3;
    }
}
