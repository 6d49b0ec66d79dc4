package org.gongkai.parse.layout;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A made-up report before it is laid out: prose and tables in order.
 *
 * @param random decides what a layout leaves to chance
 */
record Report(Truth truth, List<Part> parts, Random random) {
    /** A piece of the report. */
    sealed interface Part {}

    record Prose(String text) implements Part {}

    record Table(Form form) implements Part {}

    static Report of(Truth truth, Random random) {
        return of(truth, random, Order.OFFICIAL);
    }

    /** The same report with the columns of its tables in another order. */
    Report ordered(Order order) {
        return of(truth, random, order);
    }

    private static Report of(Truth truth, Random random, Order order) {
        var agency = truth.agency();
        int year = truth.year();
        var parts = List.<Part>of(
                new Prose(agency + year + "年政府信息公开工作年度报告"),
                new Prose("本报告依照《中华人民共和国政府信息公开条例》编写，数据统计期限为" + year + "年1月1日至" + year + "年12月31日。如有疑问，请与" + agency
                        + "联系，电话：0350-1234567。"),
                new Prose("一、总体情况"),
                new Prose("（一）主动公开。全年通过门户网站发布信息" + (100 + random.nextInt(900)) + "条，政策解读12条，均按时更新。"),
                new Prose("（二）监督保障。召开培训会2次，参加人员80余人，未发生责任追究。"),
                new Prose("二、主动公开政府信息情况"),
                new Table(Forms.disclosure(truth, order)),
                new Prose("三、收到和处理政府信息公开申请情况"),
                new Table(Forms.requests(truth, order)),
                new Prose("四、政府信息公开行政复议、行政诉讼情况"),
                new Table(Forms.cases(truth, order)),
                new Prose("五、存在的主要问题及改进情况"),
                new Prose("公开的内容还不够细，解读的形式还不够多。下一步将加强学习，把群众关心的事项说清楚。"),
                new Prose("六、其他需要报告的事项"),
                new Prose("本机关" + year + "年未收取信息处理费。"));
        return new Report(truth, parts, random);
    }

    /** The same report with its cells printed in another way. */
    Report with(UnaryOperator<String> printing) {
        return of(truth.with(printing), random);
    }

    /** The report as lines of text, given how a table is typed. */
    String text(Function<Form, String> table) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Prose(var text) -> text;
                    case Table(var form) -> table.apply(form).replaceFirst("\n\\z", "");
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
