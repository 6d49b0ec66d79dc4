package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is annexed to a report and tells of another year or of other agencies: 「附：2020年…情况（供对比）」, 「附件：所属单位…情况表」.
 * Behind the report's own tables its figures are none of the report's.
 */
public final class Annexes {
    private static final Pattern CAPTION =
            Pattern.compile("[\\s#*（(【]*附(?:件|表|录)?\\s*[一二三四五六七八九十\\d]{0,2}\\s*[:：、.．】）)\\s]\\s*(.*)");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=\\s*年)");
    private static final Pattern OTHERS =
            Pattern.compile(".{0,12}(?:所属|下属|直属|各单位|各部门|各科室|各乡镇|各镇|各街道|上年度?|上一年度?|去年).*(?:表|情况|报告|数据|统计).*");
    private static final int LONGEST = 60;

    /** Labels of the first row of table three and of the first head of table four: both tables are there. */
    private static final List<String> OF_TABLES = List.of("本年新收", "结果维持");

    private final @Nullable Integer year;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> missing = new ArrayList<>(OF_TABLES);

    private boolean isOther;

    private Annexes(@Nullable Integer year) {
        this.year = year;
    }

    /**
     * The same document without them.
     *
     * @param year the report year; null when unknown
     */
    public static Document removed(@Nullable Integer year, Document document) {
        if (document.blocks().stream()
                .noneMatch(block -> block instanceof Paragraph(var text)
                        && text.value().length() <= LONGEST
                        && CAPTION.matcher(text.value()).matches())) {
            return document;
        }
        var annexes = new Annexes(year);
        document.blocks().forEach(annexes::add);
        return document.with(annexes.blocks);
    }

    private void add(Block block) {
        switch (block) {
            case Paragraph(var text) -> {
                note(text.value());
                var caption = CAPTION.matcher(text.value());
                if (missing.isEmpty() && text.value().length() <= LONGEST && caption.matches()) {
                    isOther = isOfOthers(caption.group(1));
                }
            }
            case Grid grid ->
                grid.rows()
                        .forEach(row ->
                                row.cells().forEach(cell -> note(cell.text().value())));
            case Block.Picture _ -> {
                // no words
            }
        }
        if (!isOther) {
            blocks.add(block);
        }
    }

    private void note(String words) {
        if (!missing.isEmpty()) {
            missing.removeIf(words::contains);
        }
    }

    private boolean isOfOthers(String caption) {
        var years = YEAR.matcher(caption)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
        return OTHERS.matcher(caption).matches() || (year != null && !years.isEmpty() && !years.contains(year));
    }
}
