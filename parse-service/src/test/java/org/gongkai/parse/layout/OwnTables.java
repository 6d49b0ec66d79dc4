package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.parse.layout.Report.Part;
import org.gongkai.parse.layout.Report.Prose;
import org.gongkai.parse.layout.Report.Table;

/** Tables that agencies print beside those of the format: some of their rows have names of the format. */
final class OwnTables {
    private static final List<String> CATEGORIES =
            List.of("政策文件", "规范性文件", "财政资金", "行政许可", "行政处罚", "行政强制", "重大项目", "其他", "总计");
    private static final int MOST = 300;

    private OwnTables() {}

    /** The same report with a table of categories in section one, of years in section three, of proposals in section six. */
    static Report in(Report report) {
        var random = report.random();
        int year = report.truth().year();
        var parts = new ArrayList<Part>();
        for (var part : report.parts()) {
            if (part instanceof Prose(var text) && text.startsWith("二、")) {
                parts.add(new Prose("主动公开的信息按类别统计如下："));
                parts.add(new Table(table(random, List.of("信息类别", "数量（条）"), CATEGORIES)));
            }
            if (part instanceof Prose(var text) && text.startsWith("四、")) {
                parts.add(new Prose("近三年办理情况："));
                parts.add(new Table(table(
                        random,
                        List.of("年度", Integer.toString(year - 2), Integer.toString(year - 1), Integer.toString(year)),
                        List.of("收到申请", "予以公开", "部分公开", "其他"))));
            }
            parts.add(part);
        }
        parts.add(new Prose("建议提案的答复全部公开，办理数量如下："));
        parts.add(new Table(table(random, List.of("类别", "收到（件）", "公开（件）"), List.of("人大代表建议", "政协委员提案", "总计"))));
        return new Report(report.truth(), parts, random);
    }

    private static Form table(Random random, List<String> heads, List<String> rows) {
        var form = new Form.Builder(heads.size()).row();
        heads.forEach(form::cell);
        for (var row : rows) {
            form.row().cell(row);
            for (int column = 1; column < heads.size(); column++) {
                form.cell(Integer.toString(1 + random.nextInt(MOST)));
            }
        }
        return form.build();
    }
}
