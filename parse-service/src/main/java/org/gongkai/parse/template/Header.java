package org.gongkai.parse.template;

import java.util.List;
import org.gongkai.events.ReportTable;

/** A heading of columns or blocks, and which table it belongs to. */
public enum Header {
    DISCLOSURE(
            ReportTable.T2,
            "第二十条第（一）项",
            "第二十条第（五）项",
            "第二十条第（六）项",
            "第二十条第（八）项",
            "第二十条第（九）项",
            "信息内容",
            "本年新制作数量",
            "本年新公开数量",
            "对外公开总数量",
            "上一年项目数量",
            "本年增/减",
            "处理决定数量",
            "采购项目数量",
            "采购总金额",
            "采购总金额（单位：万元，保留4位小数）",
            "本年制发件数",
            "本年废止件数",
            "现行有效件数",
            "本年处理决定数量",
            "本年收费金额",
            "本年收费金额（单位：万元）"),
    REQUESTS(
            ReportTable.T3,
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
            "申请人情况",
            "自然人",
            "法人或其他组织",
            "商业企业",
            "科研机构",
            "社会公益组织",
            "法律服务机构"),
    REQUEST_GROUP(ReportTable.T3, "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理"),
    CASES(ReportTable.T4, "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "结果维持", "结果纠正", "其他结果", "尚未审结"),
    /** Headings that tables three and four share. */
    SHARED(ReportTable.T3, "总计", "其他");

    private final ReportTable table;
    private final List<String> labels;

    Header(ReportTable table, String... labels) {
        this.table = table;
        this.labels = List.of(labels);
    }

    /** The table it belongs to. */
    public ReportTable table() {
        return table;
    }

    List<String> labels() {
        return labels;
    }
}
