package org.gongkai.parse.table.stream;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.jspecify.annotations.Nullable;

/** Which national format a table in running text follows, told by the words that only one of the two has. */
final class StreamFormats {
    private StreamFormats() {}

    static Format disclosure(String table) {
        var words = squeezed(table);
        long for2021 = count(words, "制发件数", "废止件数", "现行有效", "收费金额");
        long for2019 = count(words, "新制作", "新公开", "对外公开总数", "上一年项目", "其他对外管理", "集中采购");
        return for2019 > for2021 ? Format.V2019 : Format.V2021;
    }

    /** Of the labels that only the format of 2021 has, however they are cut. */
    private static final List<String> OF_2021 = List.of("逾期不补正", "逾期未按收费", "申请人无正当理由", "申请人逾期未按");

    /**
     * The format of table three.
     *
     * @param usual what to take for a table that breaks off before 其他处理, the one place where the formats differ
     */
    static Format requests(String table, @Nullable Format usual) {
        var words = squeezed(table);
        if (OF_2021.stream().anyMatch(words::contains)) {
            return Format.V2021;
        }
        return usual == null || words.contains("其他处理") ? Format.V2019 : usual;
    }

    /** Spellings by which a row is found in running text, the longest first. */
    static List<String> labels(RequestRow row) {
        return row == RequestRow.PARTIALLY_GRANTED ? List.of(row.label(), "（二）部分公开") : List.of(row.label());
    }

    /** Spellings by which a row is found in running text, the longest first. */
    static List<String> labels(DisclosureRow row) {
        return row == DisclosureRow.NORMATIVE_DOCUMENTS
                ? List.of("行政规范性文件", row.label(), "行政规范性档案", "规范性档案")
                : List.of(row.label());
    }

    private static long count(String table, String... words) {
        return Stream.of(words).filter(table::contains).count();
    }

    private static String squeezed(String table) {
        var squeezed = new StringBuilder(table.length());
        for (int i = 0; i < table.length(); i++) {
            if (table.charAt(i) > ' ') {
                squeezed.append(table.charAt(i));
            }
        }
        return squeezed.toString();
    }
}
