package org.gongkai.report.labels;

import java.util.List;
import org.gongkai.events.CellId;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;

/**
 * A table as the format draws it.
 *
 * @param table which
 * @param label its name
 * @param blocks its parts, each with a heading line of its own
 */
public record OfficialTable(ReportTable table, Message label, List<Block> blocks) {
    public OfficialTable {
        blocks = List.copyOf(blocks);
    }

    /**
     * Rows under one line of headings.
     *
     * @param label what stands above the headings, such as 第二十条第（一）项; empty for nothing
     */
    public record Block(Message label, List<Column> columns, List<Row> rows) {
        public Block {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of figures.
     *
     * @param key its part of a cell id
     * @param groups the headings that it stands under with others, the outermost first
     */
    public record Column(String key, Message label, List<Message> groups) {
        public Column {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A row of figures.
     *
     * @param key its part of a cell id
     * @param label empty in table four, whose one row has none
     * @param groups the labels that it stands under with others, the outermost first
     * @param cells one for each column of the block
     */
    public record Row(String key, Message label, List<Message> groups, List<CellId> cells) {
        public Row {
            groups = List.copyOf(groups);
            cells = List.copyOf(cells);
        }
    }
}
