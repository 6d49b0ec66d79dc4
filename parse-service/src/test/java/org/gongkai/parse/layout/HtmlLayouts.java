package org.gongkai.parse.layout;

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

    /** Inside a portal: navigation above and below, and the article in a cell of a layout table. */
    static String portal(Report report) {
        return "<html><head><title>" + ((Prose) report.parts().getFirst()).text() + "_政府门户网站</title></head><body>"
                + "<ul><li><a href='/'>首页</a></li><li><a href='/zwgk'>政务公开</a></li><li><a href='/fw'>办事服务</a></li></ul>"
                + "<table width='1000'><tr><td width='200'><table><tr><td>信息公开指南</td></tr><tr><td>信息公开年报</td></tr>"
                + "</table></td><td>" + article(report, "", "") + "</td></tr></table>"
                + "<div>主办单位：政府办公室　备案号：00000000　网站标识码1400000000</div></body></html>";
    }

    private static String page(Report report, String attributes, String debris) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>"
                + article(report, attributes, debris) + "</body></html>";
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
