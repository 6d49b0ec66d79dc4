package org.gongkai.parse.layout;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.parse.layout.Form.Slot;
import org.gongkai.parse.layout.Report.Prose;
import org.gongkai.parse.layout.Report.Table;

/** The report as web pages hold it. */
final class HtmlLayouts {
    private static final String OFFICE =
            " class=\"MsoNormal\" style=\"mso-padding-alt:0cm 5.4pt 0cm 5.4pt;border:solid windowtext 1.0pt;width:80.25pt\"";

    private HtmlLayouts() {}

    static String plain(Report report) {
        return page(report, "", "");
    }

    /** Saved from Word: more attributes than text, every word in a span, no-break spaces for blanks. */
    static String office(Report report) {
        return page(report, OFFICE, "<o:p></o:p>");
    }

    /** Saved as a mail, in characters of the code page and lines of mails. */
    static String saved(Report report) {
        var page = new StringBuilder();
        int width = 0;
        for (byte value : office(report).getBytes(Charset.forName("GB18030"))) {
            var sign = value < ' ' || value == '=' ? "=%02X".formatted(value & 0xFF) : String.valueOf((char) value);
            width += sign.length();
            page.append(width > 75 ? "=\r\n" : "").append(sign);
            width = width > 75 ? sign.length() : width;
        }
        return "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"----=_Next\"\r\n\r\n"
                + "------=_Next\r\nContent-Location: file:///C:/1.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                + "Content-Type: text/html; charset=\"gb2312\"\r\n\r\n" + page
                + "\r\n------=_Next\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
                + "------=_Next--\r\n";
    }

    /** Inside a portal: navigation above and below, and the article in a cell of a layout table. */
    static String portal(Report report) {
        return "<html><head><title>" + ((Prose) report.parts().getFirst()).text() + "_政府门户网站</title></head><body>"
                + "<ul><li><a href='/'>首页</a></li><li><a href='/zwgk'>政务公开</a></li><li><a href='/fw'>办事服务</a></li></ul>"
                + "<table width='1000'><tr><td width='200'><table><tr><td>信息公开指南</td></tr><tr><td>信息公开年报</td></tr>"
                + "</table></td><td>" + article(report, "", "") + "</td></tr></table>"
                + "<div>主办单位：政府办公室　备案号：00000000　网站标识码1400000000</div></body></html>";
    }

    /** Tables of boxes, each row an element of elements. */
    static String boxes(Report report) {
        return whole(parts(
                report,
                form -> rows(
                        form,
                        "<div class='grid'>",
                        "<div class='row' style='display:flex'>",
                        slot -> "<div class='cell'><span>" + slot.text() + "</span></div>",
                        "</div>")));
    }

    /** Every cell a paragraph, a blank one with a no-break space. */
    static String paragraphs(Report report) {
        return whole(parts(
                report,
                form -> rows(
                        form,
                        "",
                        "",
                        slot -> "<p>" + (slot.text().isEmpty() ? "&nbsp;" : slot.text()) + "</p>\n",
                        "")));
    }

    /** A text with tabs, put on a page as it is. */
    static String preformatted(Report report) {
        return whole("<pre>\n" + TextLayouts.tabs(report) + "</pre>");
    }

    /** The whole report in one table, prose in cells that cover its width. */
    static String oneTable(Report report) {
        return whole(report.parts().stream()
                .map(part -> switch (part) {
                    case Prose(var text) -> "<tr><td colspan='15'><p>" + text + "</p></td></tr>\n";
                    case Table(var form) -> rows(form, "", "<tr>", slot -> cell(slot, "", ""), "</tr>\n");
                })
                .collect(Collectors.joining("", "<table>", "</table>")));
    }

    /** Tags left open, headings in thead and th, labels broken by br, borders drawn by tables of one cell, hidden notes. */
    static String careless(Report report) {
        return whole(parts(report, form -> {
            var rows = new StringBuilder("<table><thead>");
            for (int row = 0; row < form.height(); row++) {
                rows.append(row == 2 ? "</thead><tbody>" : "").append("<tr>\n");
                for (var slot : form.rows().get(row)) {
                    var tag = row < 2 ? "th" : "td";
                    rows.append("<%s colspan=%d rowspan='%d'>".formatted(tag, slot.columns(), slot.rows()))
                            .append(
                                    report.random().nextInt(9) == 0
                                            ? "<i hidden>9</i><b style='DISPLAY: None'>7</b>"
                                            : "")
                            .append(careless(slot.text(), report.random().nextInt(4)));
                }
            }
            return rows.append("</table>").toString();
        }));
    }

    /** A text with tables of markup, as programs that make markdown of a document write them. */
    static String inMarkdown(Report report) {
        return "# " + report.text(form -> table(form, "", "").replace("\n", "") + "\n");
    }

    /** The rows of a group are one: their labels in one cell, and below each other their figures in every cell beside it. */
    static String stacked(Report report) {
        return whole(parts(report, form -> table(stacked(form), "", "")));
    }

    /** A narrow column behind every other, as old editors kept figures apart. */
    static String spaced(Report report) {
        return whole(parts(
                report,
                form -> rows(
                        form,
                        "<table>",
                        "<tr>",
                        slot -> cell(new Slot(slot.text(), 0, 2 * slot.columns() - 1, slot.rows()), "", "")
                                + cell(new Slot("", 0, 1, slot.rows()), "", ""),
                        "</tr>\n")));
    }

    private static Form stacked(Form form) {
        int left = form.rows().stream()
                .flatMap(List::stream)
                .filter(HtmlLayouts::isGroup)
                .mapToInt(group -> group.rows() - 1)
                .sum();
        var rows = new ArrayList<List<Slot>>();
        for (int i = 0; i < form.height(); i++) {
            var first = form.rows().get(i).stream().findFirst();
            if (first.isPresent() && isGroup(first.get())) {
                rows.add(stacked(form, i, first.get()));
                i += first.get().rows() - 1;
            } else {
                rows.add(form.rows().get(i).stream()
                        .map(slot -> slot.text().startsWith("三、")
                                ? new Slot(slot.text(), slot.column(), slot.columns(), slot.rows() - left)
                                : slot)
                        .toList());
            }
        }
        return new Form(form.width(), rows);
    }

    private static List<Slot> stacked(Form form, int from, Slot group) {
        var slots = new ArrayList<Slot>();
        slots.add(new Slot(group.text(), group.column(), group.columns(), 1));
        for (int column = group.column() + 1; column < form.width(); column++) {
            int place = column;
            slots.add(new Slot(
                    form.rows().subList(from, from + group.rows()).stream()
                            .flatMap(List::stream)
                            .filter(slot -> slot.column() == place)
                            .map(Slot::text)
                            .collect(Collectors.joining("<br>")),
                    column,
                    1,
                    1));
        }
        return slots;
    }

    private static boolean isGroup(Slot slot) {
        return slot.rows() > 1 && slot.text().matches("（[三四五六]）.*");
    }

    private static String careless(String text, int way) {
        if (text.length() > 4 && way == 0 && !Character.isDigit(text.charAt(3))) {
            return text.substring(0, 3) + "<br>\n   " + text.substring(3);
        }
        return way == 1 ? "<table border=1><tr><td> " + text + " </table>" : "<font>" + text + "\n";
    }

    private static String rows(Form form, String open, String row, Function<Slot, String> cell, String close) {
        return form.rows().stream()
                .map(slots -> slots.stream().map(cell).collect(Collectors.joining("", row, close)))
                .collect(Collectors.joining("", open, open.isEmpty() ? "" : close));
    }

    private static String parts(Report report, Function<Form, String> table) {
        return report.parts().stream()
                .map(part -> switch (part) {
                    case Prose(var text) -> "<p>" + text + "</p>\n";
                    case Table(var form) -> table.apply(form);
                })
                .collect(Collectors.joining());
    }

    private static String whole(String body) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>";
    }

    private static String page(Report report, String attributes, String debris) {
        return whole(article(report, attributes, debris));
    }

    private static String article(Report report, String attributes, String debris) {
        return report.parts().stream()
                .map(part -> switch (part) {
                    case Prose(var text) -> "<p" + attributes + ">" + text + debris + "</p>\n";
                    case Table(var form) -> table(form, attributes, debris);
                })
                .collect(Collectors.joining());
    }

    private static String table(Form form, String attributes, String debris) {
        return form.rows().stream()
                .map(row -> row.stream()
                        .map(slot -> cell(slot, attributes, debris))
                        .collect(Collectors.joining("", "<tr" + attributes + ">", "</tr>\n")))
                .collect(Collectors.joining("", "<table border=1" + attributes + "><tbody>\n", "</tbody></table>\n"));
    }

    private static String cell(Slot slot, String attributes, String debris) {
        return "<td" + (slot.columns() > 1 ? " colspan=\"" + slot.columns() + "\"" : "")
                + (slot.rows() > 1 ? " rowspan=\"" + slot.rows() + "\"" : "")
                + attributes + "><p" + attributes + "><span lang=EN-US>"
                + (slot.text().isEmpty() ? "&nbsp;" : slot.text()) + "</span>" + debris + "</p></td>";
    }
}
