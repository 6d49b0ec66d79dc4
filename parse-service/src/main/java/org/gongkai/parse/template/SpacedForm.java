package org.gongkai.parse.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.Format;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;

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

    /** How many lines the table of a section has at most. */
    static int length(int section, List<Text> lines) {
        return section == CASES ? SpacedCases.length(lines) : lines.size();
    }

    /** Reads the table of a section; empty where its lines are not all understood. */
    static Optional<SpacedForm> read(int section, List<SpacedLine> lines) {
        Deadline.checkCurrent();
        return switch (section) {
            case DISCLOSURES ->
                FORMATS.stream()
                        .flatMap(format -> SpacedDisclosures.read(lines, format).stream())
                        .findFirst();
            case REQUESTS ->
                FORMATS.stream()
                        .flatMap(format -> SpacedRequests.read(lines, format).stream())
                        .findFirst();
            case CASES -> SpacedCases.read(lines);
            default -> Optional.empty();
        };
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
