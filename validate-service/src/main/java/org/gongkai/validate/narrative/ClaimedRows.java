package org.gongkai.validate.narrative;

import org.gongkai.events.CellId;
import org.gongkai.events.Message;

/** Rows of the tables of which prose speaks in the same words: each has a rule of its own. */
enum ClaimedRows {
    T3_RECEIVED("本年新收申请", "requests received", "t3", "received", "t3.received.total", "4"),
    T3_CARRIED_IN("上年结转申请", "requests carried in", "t3", "carriedIn", "t3.carriedIn.total", "2"),
    T3_GRANTED("予以公开", "requests granted", "t3", "granted", "t3.granted.total", "2"),
    T3_PARTIALLY_GRANTED(
            "部分公开", "requests granted in part", "t3", "partiallyGranted", "t3.partiallyGranted.total", "2"),
    T3_REFUSED("不予公开", "requests refused", "t3", "refused", "t3.refused1.total", "2"),
    T3_UNAVAILABLE("无法提供", "information that is not available", "t3", "unavailable", "t3.unavailable1.total", "2"),
    T3_UNPROCESSED("不予处理", "requests not processed", "t3", "unprocessed", "t3.unprocessed1.total", "2"),
    T3_OTHER("其他处理", "requests dealt with otherwise", "t3", "other", "t3.other3.total", "2"),
    T3_TOTAL("办理结果总计", "all requests dealt with", "t3", "total", "t3.total.total", "2"),
    T3_CARRIED_OUT("结转下年度", "requests carried out", "t3", "carriedOut", "t3.carriedOut.total", "2"),
    T4_RECONSIDERATION("行政复议", "reconsiderations", "t4", "reconsideration", "t4.reconsideration.total", "2"),
    T4_LITIGATION(
            "行政诉讼",
            "suits",
            "t4",
            "litigation",
            "t4.litigationDirect.total+t4.litigationAfterReconsideration.total",
            "2"),
    T2_MADE("本年制发文件", "documents made", "t2", ".made", "t2.normativeDocuments.made", "2"),
    T2_REPEALED("本年废止文件", "documents repealed", "t2", ".repealed", "t2.normativeDocuments.repealed", "2"),
    T2_EFFECTIVE("现行有效文件", "documents in force", "t2", ".effective", "t2.normativeDocuments.effective", "2"),
    T2_DECISIONS("行政许可、处罚、强制决定", "decisions taken", "t2", ".decisions", "t2.penalties.decisions", "2"),
    T2_FEES("行政事业性收费", "fees charged", "t2", "fees", "t2.fees.amount", "2"),
    T2_PROCUREMENT("政府集中采购", "procurement", "t2", "procurement", "t2.procurement.projects", "2");

    private final Message name;
    private final String table;
    private final String key;
    private final String exampleCells;
    private final String exampleValue;

    ClaimedRows(String zh, String en, String table, String key, String exampleCells, String exampleValue) {
        this.name = new Message(zh, en);
        this.table = table;
        this.key = key;
        this.exampleCells = exampleCells;
        this.exampleValue = exampleValue;
    }

    Message description() {
        return name;
    }

    /** Whether a claim about this cell, the first it names, belongs here. */
    boolean holds(CellId cell) {
        if (!cell.value().startsWith(table)) {
            return false;
        }
        return key.startsWith(".") ? cell.value().endsWith(key) : cell.row().startsWith(key);
    }

    /** In the words of an example: a claim that the table does not bear out, whose cells are all 0. */
    String broken() {
        return inFormat() + "claim " + exampleCells + " " + exampleValue;
    }

    /** In the words of an example: the same claim with the number that stands in the table. */
    String kept() {
        return inFormat() + "claim " + exampleCells + " 0";
    }

    private String inFormat() {
        return this == T2_PROCUREMENT ? "format 2019, " : "";
    }
}
