package org.gongkai.parse.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.template.SpacedLine.Word;

/**
 * One of the three tables laid out with spaces.
 *
 * @param rows its rows of cells
 * @param isClear whether its figures stand in columns
 */
record SpacedForm(List<Row> rows, boolean isClear) {
    private static final int DISCLOSURES = 2;
    private static final int REQUESTS = 3;
    private static final int CASES = 4;
    private static final List<Format> FORMATS = List.of(Format.V2021, Format.V2019);
    /** 「表 3 行政复议、行政诉讼情况」 above the table names what is in it. */
    private static final Pattern CAPTION = Pattern.compile("\\s*附?表\\s*[\\d一二三四五六](?!\\d)");

    /** How far figures may stand from the middle of their heading, in wide columns and in narrow ones. */
    private static final double FAR = 5;

    private static final double NEAR = 2;

    /** What may stand in the corner between the labels and the heads. */
    private static final List<String> CORNERS = List.of("项目", "内容", "类别", "指标", "事项", "申请人", "申请人类别", "统计项目", "办理情况");

    private static final List<String> APPLICANTS = List.of("自然", "商", "科", "社", "法律", "其他", "总计");
    private static final String OUTCOMES = "维纠其尚总";
    private static final int GROUPS = 3;
    private static final int COUNT = GROUPS * OUTCOMES.length();
    private static final Map<DisclosureColumn, List<String>> DISCLOSURE_COLUMNS = Map.of(
            DisclosureColumn.MADE, List.of("本年新制", "本年制"),
            DisclosureColumn.PUBLISHED, List.of("本年新公"),
            DisclosureColumn.TOTAL_PUBLISHED, List.of("对外公"),
            DisclosureColumn.REPEALED, List.of("本年废"),
            DisclosureColumn.EFFECTIVE, List.of("现行"),
            DisclosureColumn.PREVIOUS_ITEMS, List.of("上一年"),
            DisclosureColumn.CHANGE, List.of("本年增"),
            DisclosureColumn.DECISIONS, List.of("处理决", "本年处理"),
            DisclosureColumn.PROJECTS, List.of("采购项"),
            DisclosureColumn.AMOUNT, List.of("采购总", "本年收"));

    /** Whether a line is the first of a table, and not of the prose before it. */
    static boolean begins(int section, String line) {
        if (line.indexOf('。') >= 0 || CAPTION.matcher(line).lookingAt()) {
            return false;
        }
        return switch (section) {
            case DISCLOSURES -> line.contains("第二十条") || line.contains("信息");
            case REQUESTS ->
                Stream.of("申请人", "本列数据", "自然人", "申请 ").anyMatch(line::contains)
                        || line.strip().equals("申请");
            case CASES -> line.contains("行政");
            default -> false;
        };
    }

    /** How many lines the table of a section has at most: table four ends with its one row of figures, where that is whole. */
    static int length(int section, List<Text> lines) {
        for (int i = 0; section == CASES && i < lines.size(); i++) {
            if (isRowOfCases(lines.get(i))) {
                boolean isLast = lines.subList(i + 1, lines.size()).stream()
                        .noneMatch(line -> figures(line) > OUTCOMES.length());
                return isLast ? i + 1 : lines.size();
            }
        }
        return lines.size();
    }

    private static boolean isRowOfCases(Text line) {
        return figures(line) == COUNT
                && SpacedLine.of(line, 0, SpacedLine.Width.NARROW).labels().isEmpty();
    }

    private static int figures(Text line) {
        return SpacedLine.of(line, 0, SpacedLine.Width.NARROW).figures().size();
    }

    /** Reads the table of a section; empty where its lines are not all understood. */
    static Optional<SpacedForm> read(int section, List<SpacedLine> lines) {
        Deadline.checkCurrent();
        return switch (section) {
            case DISCLOSURES ->
                FORMATS.stream()
                        .flatMap(format -> disclosures(lines, format).stream())
                        .findFirst();
            case REQUESTS ->
                FORMATS.stream()
                        .flatMap(format -> requests(lines, format).stream())
                        .findFirst();
            case CASES -> cases(lines);
            default -> Optional.empty();
        };
    }

    private static Optional<SpacedForm> requests(List<SpacedLine> lines, Format format) {
        var others = SpacedTables.words(Header.REQUESTS, Header.REQUEST_GROUP, Header.SHARED);
        others.addAll(CORNERS);
        if (format == Format.V2021) {
            others.add(RequestRow.OTHER.label());
        }
        var labels = RequestRow.of(format).stream().map(Labels::spellings).toList();
        return SpacedRows.of(lines, labels, others).map(SpacedForm::requests);
    }

    private static SpacedForm requests(SpacedRows rows) {
        int count = Applicant.values().length;
        var columns = new HashMap<Integer, SpacedColumns>();
        for (int page :
                IntStream.range(0, rows.size()).map(rows::page).distinct().toArray()) {
            var figures = IntStream.range(0, rows.size())
                    .filter(row -> rows.page(row) == page)
                    .mapToObj(rows::figures)
                    .toList();
            var headings = headings(
                    rows.headings(page, -1, rows.size()),
                    APPLICANTS.stream().map(List::of).toList());
            columns.put(
                    page,
                    new SpacedColumns(
                            figures,
                            headings.map(found -> new SpacedColumns.Headings(found, 2 * NEAR, NEAR, true)),
                            count,
                            true));
        }
        var made = IntStream.range(0, rows.size())
                .mapToObj(row -> rows.row(row, count, columns.get(rows.page(row))))
                .toList();
        return new SpacedForm(made, columns.values().stream().allMatch(SpacedColumns::isClear));
    }

    private static Optional<SpacedForm> disclosures(List<SpacedLine> lines, Format format) {
        var order = DisclosureRow.of(format);
        var labels = order.stream().map(Labels::spellings).toList();
        return SpacedRows.of(lines, labels, SpacedTables.words(Header.DISCLOSURE))
                .map(rows -> disclosures(rows, order, format));
    }

    /** Neighbours with the same columns stand under the same headings. */
    private static SpacedForm disclosures(SpacedRows rows, List<DisclosureRow> order, Format format) {
        var made = new ArrayList<Row>();
        boolean isClear = true;
        for (int from = 0; from < order.size(); ) {
            var names = order.get(from).columns(format);
            int to = from + 1;
            while (to < order.size() && to - from < 2 && isOneBlock(order.get(from), order.get(to))) {
                to++;
            }
            for (int row = from; row < to; row++) {
                int page = rows.page(row);
                var together = IntStream.range(from, to)
                        .filter(other -> rows.page(other) == page)
                        .mapToObj(rows::figures)
                        .toList();
                var headings = headings(
                        rows.headings(page, from - 1, from),
                        names.stream().map(DISCLOSURE_COLUMNS::get).toList());
                var columns = new SpacedColumns(
                        names.size() == 1 ? List.of(rows.figures(row)) : together,
                        headings.map(found -> new SpacedColumns.Headings(found, FAR, FAR, false)),
                        names.size(),
                        false);
                isClear &= columns.isClear();
                made.add(rows.row(row, names.size(), columns));
            }
            from = to;
        }
        return new SpacedForm(made, isClear);
    }

    private static boolean isOneBlock(DisclosureRow first, DisclosureRow next) {
        return (first == DisclosureRow.REGULATIONS && next == DisclosureRow.NORMATIVE_DOCUMENTS)
                || (first == DisclosureRow.LICENSING && next == DisclosureRow.OTHER_MANAGEMENT)
                || (first == DisclosureRow.PENALTIES && next == DisclosureRow.COERCION);
    }

    /** Table four has one line of figures below headings that may be broken to single characters. */
    private static Optional<SpacedForm> cases(List<SpacedLine> lines) {
        var words = lines.stream().flatMap(line -> line.labels().stream()).toList();
        boolean isTable = new BrokenLabels(lines, SpacedTables.words(Header.CASES, Header.SHARED))
                .find(List.of())
                .isPresent();
        var filled = lines.stream().filter(line -> !line.figures().isEmpty()).toList();
        if (!isTable
                || filled.isEmpty()
                || filled.stream().anyMatch(line -> !line.labels().isEmpty())) {
            return Optional.empty();
        }
        var figures = filled.getFirst().figures();
        var headings = outcomes(words);
        var aligned = headings.flatMap(found -> AlignedColumns.of(List.of(figures), found));
        var columns = aligned.map(below -> figures.stream().map(below::column).toList())
                .or(() -> headings.flatMap(found -> NearestColumns.of(
                        figures, found.stream().map(Word::middle).toList())));
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < COUNT; column++) {
            int index =
                    figures.size() == COUNT ? column : columns.orElse(List.of()).indexOf(column);
            var text = index < 0
                    ? figures.getLast().text().part(0, 0)
                    : figures.get(index).text();
            cells.add(Cell.single(text, 1, column + 1));
        }
        // A number on a line of its own below is that of a page where nothing lacks it.
        boolean isAlone = filled.size() == 1
                || (filled.size() == 2 && filled.getLast().figures().size() == 1 && isWhole(cells));
        boolean isPlaced =
                figures.size() == COUNT || aligned.isPresent() || (columns.isPresent() && addUp(cells, false));
        return isAlone && isPlaced ? Optional.of(new SpacedForm(List.of(new Row(cells)), true)) : Optional.empty();
    }

    private static boolean isWhole(List<Cell> cells) {
        return cells.stream().noneMatch(cell -> cell.text().isBlank()) && addUp(cells, true);
    }

    /** Headings so near to each other are only trusted where the sums say the same. */
    private static boolean addUp(List<Cell> cells, boolean everywhere) {
        int group = OUTCOMES.length();
        for (int from = 0; from < cells.size(); from += group) {
            // A group without blank cells is in its place whatever its sum.
            boolean isFull = !everywhere
                    && cells.subList(from, from + group).stream()
                            .noneMatch(cell -> cell.text().isBlank());
            var parts = BigDecimal.ZERO;
            for (var cell : cells.subList(from, from + group - 1)) {
                parts = parts.add(value(cell));
            }
            if (!isFull && parts.compareTo(value(cells.get(from + group - 1))) != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal value(Cell cell) {
        return PrintedNumber.read(cell.text().value()).map(PrintedNumber::value).orElse(BigDecimal.ZERO);
    }

    /** The headings of single columns, one of which may be broken to single characters. */
    private static Optional<List<Word>> outcomes(List<Word> words) {
        var headings = new Word[COUNT];
        for (int i = 0; i < OUTCOMES.length(); i++) {
            char mark = OUTCOMES.charAt(i);
            var found = words.stream()
                    .filter(word -> word.value().indexOf(mark) >= 0)
                    .sorted(Comparator.comparingDouble(Word::middle))
                    .toList();
            if (found.size() != GROUPS) {
                return Optional.empty();
            }
            for (int group = 0; group < GROUPS; group++) {
                headings[group * OUTCOMES.length() + i] = found.get(group);
            }
        }
        return rising(Stream.of(headings).map(Word::middle).toList()).map(_ -> List.of(headings));
    }

    /** Where the headings of columns stand, told by how they begin; empty where one is missing or there are two. */
    private static Optional<List<Word>> headings(List<Word> words, List<List<String>> names) {
        var headings = new ArrayList<Word>();
        for (var name : names) {
            var found = words.stream()
                    .filter(word -> name.stream().anyMatch(word.value()::startsWith)
                            && !word.value().startsWith("其他组"))
                    .toList();
            if (found.size() != 1) {
                return Optional.empty();
            }
            headings.add(found.getFirst());
        }
        return rising(headings.stream().map(Word::middle).toList()).map(_ -> headings);
    }

    private static Optional<List<Double>> rising(List<Double> middles) {
        return IntStream.range(1, middles.size()).allMatch(i -> middles.get(i - 1) < middles.get(i))
                ? Optional.of(middles)
                : Optional.empty();
    }

    boolean isSame(SpacedForm other) {
        return values().equals(other.values());
    }

    private List<String> values() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.doubtful() + cell.text().value())
                .toList();
    }
}
