package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Header;
import org.gongkai.parse.template.Labels;

/** The lines of one label beside a table without vertical lines. */
final class LabelBlock {
    /** Lines of one label begin within this many characters of each other. */
    private static final float SAME_EDGE = 0.7f;
    /** The first line of a label may begin this many characters behind the others. */
    private static final float INDENT = 2.3f;
    /** Lines of one label are no further apart than this many characters. */
    private static final float LEADING = 2.1f;

    /** The labels of the format in full: what stands below one does not belong to it. */
    private static final Set<String> COMPLETE = Stream.concat(
                    Stream.of(RequestRow.values()).map(RequestRow::label),
                    Stream.of(DisclosureRow.values()).map(DisclosureRow::label))
            .map(LabelBlock::words)
            .collect(Collectors.toUnmodifiableSet());

    private static final String OTHER = RequestRow.OTHER_3.label();

    private final List<Segment> lines = new ArrayList<>();

    private LabelBlock(Segment first) {
        lines.add(first);
    }

    /** The labels that these lines make, from top to bottom. */
    static List<LabelBlock> of(List<Segment> lines, List<Rule> rules) {
        var blocks = new ArrayList<LabelBlock>();
        lines.stream()
                .filter(line -> !isUpright(line, lines))
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .forEach(line -> {
                    var own = blocks.reversed().stream()
                            .filter(block -> block.isAlignedWith(line))
                            .findFirst();
                    if (own.isPresent() && own.get().goesOn(line, rules)) {
                        own.get().lines.add(line);
                    } else {
                        blocks.add(new LabelBlock(line));
                    }
                });
        blocks.removeIf(block -> block.isGroup(blocks));
        blocks.sort(Comparator.comparingDouble(LabelBlock::centerY));
        return blocks;
    }

    /** One of the characters of 「三、本年度办理结果」, which stand below each other. */
    private static boolean isUpright(Segment line, List<Segment> lines) {
        if (line.value().length() > 1) {
            return false;
        }
        return lines.stream()
                        .filter(other -> !other.equals(line)
                                && other.left() < line.right()
                                && other.right() > line.left()
                                && Math.abs(other.centerY() - line.centerY()) < LEADING * line.size())
                        .filter(other -> other.value().length() == 1)
                        .count()
                > 0;
    }

    /** Lines of one label begin at one edge, or have their middles below each other. */
    private boolean isAlignedWith(Segment line) {
        float near = SAME_EDGE * line.size();
        float indent = left() - line.left();
        boolean isIndented = lines.size() == 1 && indent > 0 && indent < INDENT * line.size();
        return (isIndented && isOneLabel(value(), line.value()))
                || Math.abs(left() - line.left()) < near
                || Math.abs(lines.getLast().centerX() - line.centerX()) < near;
    }

    /** Whether a line stands so below another that both may be of one label. */
    static boolean isNextLine(Segment line, Segment below) {
        return Math.abs(line.left() - below.left()) < SAME_EDGE * line.size()
                && below.centerY() > line.centerY()
                && below.centerY() - line.centerY() <= LEADING * line.size();
    }

    private boolean goesOn(Segment line, List<Rule> rules) {
        float above = lines.getLast().centerY();
        boolean isRuledOff = rules.stream()
                .anyMatch(rule -> above < rule.at()
                        && rule.at() < line.centerY()
                        && rule.from() <= line.centerX()
                        && line.centerX() <= rule.to());
        return !isRuledOff
                && (!COMPLETE.contains(words(value())) || words(line.value()).isEmpty())
                && line.centerY() - above <= LEADING * line.size()
                && !Labels.isNumbered(line.value())
                && (!isRow(line.value()) || isOneLabel(value(), line.value()) || isGroup(value() + line.value()));
    }

    /** 「（三）不予公开」: a label of several rows, which have labels of their own to its right. */
    private boolean isGroup(List<LabelBlock> blocks) {
        float size = lines.getFirst().size();
        return isGroup(value())
                || blocks.stream()
                        .anyMatch(other -> other.left() > right()
                                && other.first() < last() + size
                                && other.last() > first() - size);
    }

    private static String words(String label) {
        return label.replaceAll("[^\\p{IsHan}\\d]", "");
    }

    private static boolean isGroup(String value) {
        return Labels.header(value).filter(Header.REQUEST_GROUP::equals).isPresent();
    }

    static boolean isRow(String value) {
        return row(value).isPresent();
    }

    /** A label that no heading of a column is. */
    static boolean isNumberedRow(String value) {
        return Labels.isNumbered(value) && isRow(value);
    }

    /** Whether it is the label of a row of table three, also behind that of its group: 「（六）其他处理3.其他」. */
    boolean isRequestRow() {
        var value = value();
        int other = value.indexOf(OTHER);
        return Labels.requestRow(value).isPresent()
                || (other > 0
                        && Labels.requestRow(value.substring(0, other))
                                .filter(RequestRow.OTHER::equals)
                                .isPresent());
    }

    /** The label of a row of table two: 「行政规范性文件」 is one too. */
    static boolean isDisclosureRow(String value) {
        return Labels.disclosureRow(value).isPresent() && Labels.header(value).isEmpty();
    }

    /** Whether this is the whole label of a row and no more. */
    static boolean isComplete(String value) {
        return COMPLETE.contains(words(value));
    }

    /** Whether two lines are one label, and not those of two rows. */
    static boolean isOneLabel(String upper, String lower) {
        var whole = row(upper + lower);
        var first = row(upper);
        return whole.isPresent() && (first.isEmpty() || first.equals(whole));
    }

    private static Optional<Enum<?>> row(String label) {
        Optional<Enum<?>> request = Labels.requestRow(label).map(row -> row);
        return request.isPresent() ? request : Labels.disclosureRow(label).map(row -> row);
    }

    String value() {
        var value = new StringBuilder();
        lines.forEach(line -> value.append(line.value()));
        return value.toString();
    }

    Text text(PageView page) {
        return GlyphText.join(lines.stream().map(line -> line.text(page)).toList());
    }

    /** How far a line at this height is from the lines of the label; 0 among them. */
    float distance(float y) {
        return Math.max(0, Math.max(first() - y, y - last()));
    }

    /** How far a line at this height is from the nearest line of the label. */
    float lineDistance(float y) {
        return (float) lines.stream()
                .mapToDouble(line -> Math.abs(line.centerY() - y))
                .min()
                .orElseThrow();
    }

    /** Whether figures stand on the line below it. */
    boolean isAbove(FigureRow row) {
        return row.y() > last() && row.y() - last() <= LEADING * row.size();
    }

    float left() {
        return lines.getFirst().left();
    }

    float centerY() {
        return (first() + last()) / 2;
    }

    float right() {
        return (float) lines.stream().mapToDouble(Segment::right).max().orElseThrow();
    }

    private float first() {
        return lines.getFirst().centerY();
    }

    private float last() {
        return lines.getLast().centerY();
    }
}
