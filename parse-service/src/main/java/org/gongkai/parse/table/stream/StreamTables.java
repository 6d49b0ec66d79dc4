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
        private final List<FlatText.Span> tables = new ArrayList<>();
        private final List<StreamRow> rows = new ArrayList<>();
        private final List<Waiting> waiting = new ArrayList<>();

        Reader(Document document, @Nullable Format usual) {
            this.document = document;
            this.usual = usual;
            this.text = FlatText.of(document);
            this.han = text.han();
        }

        StreamTables read() {
            int disclosure = first("第二十条第一项", 0);
            if (disclosure < 0) {
                disclosure = first("信息内容", 0);
            }
            int requests = first("本列数据的勾稽关系", Math.max(disclosure, 0));
            if (requests < 0) {
                requests = first("申请人情况", Math.max(disclosure, 0));
            }
            if (requests < 0) {
                requests = first("本年新收政府信息公开申请", Math.max(disclosure, 0));
            }
            int received = requests < 0 ? -1 : first("本年新收", requests);
            int afterRequests = received < 0 ? -1 : first("结转下年度", received);
            int cases = first("结果维持", Math.max(afterRequests, Math.max(disclosure, 0)));
            var t2 = disclosure < 0 ? null : disclosures(disclosure, end(disclosure, requests, cases));
            var t3 = received < 0 ? null : requests(requests, end(received, cases));
            if (cases >= 0) {
                cases(cases, tableStart(cases));
            }
            return new StreamTables(t2, t3, rows, text.without(document, tables));
        }

        /** A label with nothing behind it says nothing of its figures: they may stand elsewhere. */
        private void add(int tableStart, List<CellId> cells, Optional<Figures.Found> figures) {
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

        private record Waiting(List<CellId> cells, Figures.Found found) {
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

        /** Position in the text of the first such words at or behind a position; -1 where there are none. */
        private int first(String words, int from) {
            int at = han.characters().indexOf(words, han.indexAt(from));
            return at < 0 ? -1 : han.position(at);
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
            var headings = headings(start, end, "第二十条", "信息内容", "收到和处理", "本列数据");
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
                var stop = stop(label, labels, headings, end);
                var figures = Optional.ofNullable(ordered.get(row))
                        .or(() -> figures(label, stop, columns.size(), 0).map(found -> doubts.weighed(row, found)));
                add(
                        start,
                        columns.stream()
                                .map(column -> CellId.disclosure(row, column))
                                .toList(),
                        order.isSure() && !isDrawnOtherwise(order, row.columns(format))
                                ? figures
                                : figures.map(Figures.Found::inDoubt));
            }
            endTable();
            return labels.isEmpty() ? null : format;
        }

        private @Nullable Format requests(int start, int end) {
            var format = StreamFormats.requests(text.substring(start, end), usual);
            var labels = new AnchorFinder(text, han, start, end).inOrder(RequestRow.of(format), StreamFormats::labels);
            var headings =
                    headings(start, end, "本年度办理结果", "不予公开", "无法提供", "不予处理", "其他处理", "行政复议", "政府信息公开行政", "部分公开", "予以公开");
            int columns = Applicant.values().length;
            var lines = new RowsInOrder(text, columns);
            // Where the headings of table four are broken its figures are before the end.
            int next = labels.isEmpty() ? -1 : first("行政复议", labels.getLast().end());
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
                var stop = stop(label, labels, headings, end);
                var figures = figures(label, stop, columns, columns).map(found -> doubts.weighed(row, found));
                add(start, ids(row), isLed ? figures.map(Figures.Found::inDoubt) : figures);
            }
            endRequests(start, labels);
            return labels.isEmpty() ? null : format;
        }

        /** On a page of a PDF heads get among each other. */
        private <C> boolean isDrawnOtherwise(HeadOrder<C> order, List<C> format) {
            return isDrawn() && !order.columns().equals(format);
        }

        private boolean isDrawn() {
            return document.reader().equals("pdf");
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
        private Optional<Figures.Found> figures(Anchor<?> label, Stop stop, int columns, int group) {
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

        /**
         * Where the figures of a row end.
         *
         * @param isKnown whether a label or a heading stands there, not just any word
         */
        private record Stop(int position, boolean isKnown) {}

        private static List<CellId> ids(RequestRow row) {
            return Stream.of(Applicant.values())
                    .map(column -> CellId.requests(row, column))
                    .toList();
        }

        /** The figures of table four stand behind its last heading and before the next section. */
        private void cases(int start, int tableStart) {
            int heading = -1;
            for (int at = first("总计", start); at >= 0 && isHeadingOfCases(start, at); at = first("总计", at + 1)) {
                heading = at;
            }
            if (heading < 0) {
                return;
            }
            int from = lastHeading(han.position(han.indexAt(heading) + 1) + 1);
            int stop = firstWord(from, text.length());
            new Figures(text, CASE_IDS.size(), CaseOutcome.values().length)
                    .between(from, stop)
                    .ifPresent(found -> {
                        var heads = StreamHeads.cases(headsOfCases(start, from), List.of(found), isDrawn());
                        add(tableStart, heads.order().columns(), Optional.of(heads.of(found)));
                    });
            endTable();
        }

        /** Where 总计 is not the last heading of its group others follow it. */
        private int lastHeading(int from) {
            int next = han.indexAt(from);
            for (boolean isThere = true; isThere; ) {
                isThere = false;
                for (var outcome : CaseOutcome.PARTS) {
                    if (han.characters().startsWith(outcome.label(), next)) {
                        next += outcome.label().length();
                        isThere = true;
                    }
                }
            }
            return next == han.indexAt(from) ? from : han.position(next - 1) + 1;
        }

        /** The headings of table four, those of its groups stand before the first 结果维持. */
        private String headsOfCases(int start, int end) {
            var before = text.substring(Math.max(0, start - LONGEST_GROUP_HEADINGS), start);
            return before.substring(endOfProse(before)) + text.substring(start, end);
        }

        /** 「发生行政复议3件、行政诉讼0件。」: a sentence names the groups too, but with figures, and it ends. */
        private static int endOfProse(String before) {
            int end = before.length();
            while (end > 0 && before.charAt(end - 1) != '。' && !Character.isDigit(before.charAt(end - 1))) {
                end--;
            }
            return Math.max(end, before.lastIndexOf("情况"));
        }

        private static final int LONGEST_GROUP_HEADINGS = 80;

        /** 行政复议 行政诉讼 stand above 结果维持, apart from the heading of the section that names both too. */
        private int tableStart(int cases) {
            var before = text.substring(Math.max(0, cases - LONGEST_FIRST_HEADING), cases);
            int heading = Math.max(before.lastIndexOf("行政复议"), before.lastIndexOf("未经复议") < 0 ? -1 : 0);
            return heading < 0 ? cases : cases - before.length() + heading;
        }

        /** Glued figures of so few columns are never read, whatever is lost elsewhere. */
        private static final int SHORT = 3;

        private static final int LONGEST_FIRST_HEADING = 12;

        /** Nothing but headings stands between the first heading of the table and its last. */
        private boolean isHeadingOfCases(int start, int at) {
            return han.indexAt(at) - han.indexAt(start) <= LONGEST_HEADINGS_OF_CASES;
        }

        private static final int LONGEST_HEADINGS_OF_CASES = 90;

        private int numberingBefore(int word) {
            int i = word;
            while (i > 0 && "、.．)）(（ #*".indexOf(text.charAt(i - 1)) >= 0) {
                i--;
            }
            return i;
        }

        private Stop stop(Anchor<?> label, List<? extends Anchor<?>> labels, List<Anchor<String>> headings, int end) {
            var next = nearest(label.end(), headings, nearest(label.end(), labels, null));
            return next == null ? new Stop(firstWord(label.end(), end), false) : new Stop(next.start(), true);
        }

        /** The first of the anchors behind a position, unless the other one comes before it. */
        private static @Nullable Anchor<?> nearest(
                int from, List<? extends Anchor<?>> anchors, @Nullable Anchor<?> other) {
            var nearest = other;
            for (var anchor : anchors) {
                if (anchor.word() >= from && (nearest == null || anchor.word() < nearest.word())) {
                    nearest = anchor;
                }
            }
            return nearest;
        }

        /** Without a label to follow, the figures end where the next words begin. */
        private int firstWord(int from, int end) {
            int next = han.indexAt(from);
            while (next < han.count() && isOfFigure(from, han.position(next))) {
                next++;
            }
            return next < han.count() ? Math.min(end, numberingBefore(han.position(next))) : end;
        }

        /** 「3件」「无」: characters that are part of a figure, or stand for none. */
        private boolean isOfFigure(int from, int position) {
            int start = position;
            while (start > from && !isBetweenCells(text.charAt(start - 1))) {
                start--;
            }
            int end = position;
            while (end < text.length() && !isBetweenCells(text.charAt(end))) {
                end++;
            }
            return Figures.isFigure(text.substring(start, end));
        }

        private static boolean isBetweenCells(char c) {
            return c == '|' || Character.isWhitespace(c);
        }

        /** Every place where one of these headings stands; they only end what stands before them. */
        private List<Anchor<String>> headings(int start, int end, String... words) {
            var found = new ArrayList<Anchor<String>>();
            for (var word : words) {
                for (int at = first(word, start); at >= 0 && at < end; at = first(word, at + 1)) {
                    found.add(new Anchor<>(null, headingStart(at), at, at + 1));
                }
            }
            return found;
        }

        /** The numbering of a heading is a Chinese numeral, never a digit: 「三、」「（三）」. */
        private int headingStart(int word) {
            int i = numberingBefore(word);
            if (i < word && i > 0 && "一二三四五六七八九".indexOf(text.charAt(i - 1)) >= 0) {
                return numberingBefore(i - 1);
            }
            return word;
        }
    }
}
