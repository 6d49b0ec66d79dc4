package org.gongkai.report.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.export.XmlText;

/** A notice as a page that prints on A4, in one file that needs nothing else. */
public final class HtmlNotice {
    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; }
            body { max-width: 172mm; margin: 12mm auto; padding: 0 4mm; color: #111; background: #fff;
                font: 15px/1.75 "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC", "SimSun", serif; }
            h1 { margin: 0 0 1.2em; font: bold 22px/1.5 "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; text-align: center; }
            p { margin: 0 0 .4em; text-align: justify; }
            p.text { text-indent: 2em; }
            :lang(en) p { text-align: left; text-indent: 0; }
            table { width: 100%; margin: 1em 0; border-collapse: collapse; font-size: 12.5px; line-height: 1.5; }
            th, td { padding: 4px 6px; border: 1px solid #444; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
            th { font-weight: bold; text-align: center; background: #f2f2f2; }
            th:first-child, td:first-child { width: 2.5em; text-align: center; }
            td p { margin: 0; text-align: inherit; }
            tr { break-inside: avoid; }
            thead { display: table-header-group; }
            @media screen and (max-width: 640px) {
                table, tbody, tr, td { display: block; }
                thead { display: none; }
                tr { margin-bottom: 1em; border: 1px solid #444; }
                th, td { border: 0; padding: 3px 8px; }
                th:first-child, td:first-child { width: auto; text-align: left; font-weight: bold; background: #f2f2f2; }
                td::before { content: attr(data-heading); display: block; color: #555; font-size: 11px; }
            }
            p.signature { margin-top: 2.5em; text-align: right; }
            p.reference { margin-top: 2em; text-align: left; color: #555; font-size: 11px; line-height: 1.5; overflow-wrap: anywhere; }
            @media print { body { margin: 0; padding: 0; max-width: none; } .reference { color: #000; } }
            """;

    /** Allows the page its own style, and nothing else. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private HtmlNotice() {}

    /** The page. */
    public static String of(Notice notice) {
        var head = notice.headings().stream()
                .map(heading -> "<th scope=\"col\">" + escape(heading) + "</th>")
                .collect(Collectors.joining());
        var rows =
                notice.rows().stream().map(row -> row(notice.headings(), row)).collect(Collectors.joining("\n"));
        var remarks = notice.remarks().stream()
                .map(remark -> "<p class=\"text\">" + escape(remark) + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                <p class="text">%s</p>
                <table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                %s
                <p class="signature">%s</p>
                <p class="reference">%s</p>
                </body>
                </html>
                """.formatted(
                        escape(notice.language()),
                        escape(notice.title()),
                        STYLE,
                        escape(notice.title()),
                        escape(notice.salutation()),
                        escape(notice.opening()),
                        head,
                        rows,
                        remarks,
                        escape(notice.date()),
                        escape(notice.reference()));
    }

    /** Each field knows its heading: on a phone one stands below the other. */
    private static String row(List<String> headings, Notice.Row row) {
        var cells = new StringBuilder("<tr>");
        var fields = row.fields();
        for (int column = 0; column < fields.size(); column++) {
            cells.append("<td data-heading=\"")
                    .append(escape(headings.get(column)))
                    .append("\">")
                    .append(paragraphs(fields.get(column)))
                    .append("</td>");
        }
        return cells.append("</tr>").toString();
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + escape(line) + "</p>").collect(Collectors.joining());
    }

    private static String escape(String text) {
        return XmlText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
