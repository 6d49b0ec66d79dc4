package org.gongkai.parse.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.parse.layout.Form.Slot;
import org.gongkai.parse.layout.Report.Prose;
import org.gongkai.parse.layout.Report.Table;

/** The report as RTF: Word text with control words. */
final class RtfLayouts {
    private static final Charset GBK = Charset.forName("GBK");
    /** Twips of a column. */
    private static final int WIDTH = 900;

    private RtfLayouts() {}

    /** As Word writes it: characters by number, with a substitute; what a row is told before and behind its cells. */
    static byte[] word(Report report) {
        return document(
                report,
                text -> text.chars()
                        .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : "\\u" + (short) c + "\\'3f")
                        .collect(Collectors.joining()));
    }

    /** As older programs write it: bytes of the code page. */
    static byte[] bytes(Report report) {
        return document(report, RtfLayouts::inCodePage);
    }

    /** As bytes, each table in a cell of a table that lays out the page. */
    static byte[] nested(Report report) {
        return ("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}"
                        + report.parts().stream()
                                .map(part -> switch (part) {
                                    case Prose(var text) -> "\\pard " + inCodePage(text) + "\\par\n";
                                    case Table(var form) ->
                                        "\\trowd\\cellx9000\\pard\\intbl" + nested(form)
                                                + "\\pard\\intbl\\cell\\row\\pard\n";
                                })
                                .collect(Collectors.joining())
                        + "}")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Coding {
        String of(String text);
    }

    private static byte[] document(Report report, Coding coding) {
        return ("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Times;}}"
                        + "{\\colortbl;\\red0\\green0\\blue0;}{\\*\\generator none;}{\\info{\\title 99}}\n"
                        + report.parts().stream()
                                .map(part -> switch (part) {
                                    case Prose(var text) -> "\\pard\\plain " + coding.of(text) + "\\par\n";
                                    case Table(var form) -> table(form, coding);
                                })
                                .collect(Collectors.joining())
                        + "}")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String table(Form form, Coding coding) {
        var rtf = new StringBuilder();
        for (int row = 0; row < form.height(); row++) {
            var shape = shape(form, row);
            rtf.append(shape).append("\\pard\\plain\\intbl ");
            for (var text : texts(form, row)) {
                rtf.append("{\\v 88}{\\f1 ").append(coding.of(text)).append("}\\cell\n");
            }
            rtf.append("{").append(shape).append("\\row}\n");
        }
        return rtf.append("\\pard").toString();
    }

    private static String nested(Form form) {
        var rtf = new StringBuilder();
        for (int row = 0; row < form.height(); row++) {
            rtf.append("\\pard\\intbl\\itap2 ");
            for (var text : texts(form, row)) {
                rtf.append(inCodePage(text)).append("\\nestcell{\\nonesttables\\par}\n");
            }
            rtf.append("{\\*\\nesttableprops").append(shape(form, row)).append("\\nestrow}{\\nonesttables\\par}\n");
        }
        return rtf.toString();
    }

    private static String inCodePage(String text) {
        var rtf = new StringBuilder();
        for (byte value : text.getBytes(GBK)) {
            rtf.append(value >= 0 ? String.valueOf((char) value) : "\\'%02x".formatted(value & 0xFF));
        }
        return rtf.toString();
    }

    private static Iterable<String> texts(Form form, int row) {
        return slots(form, row).stream()
                .map(slot -> form.rows().get(row).contains(slot) ? slot.text() : "")
                .toList();
    }

    private static String shape(Form form, int row) {
        return slots(form, row).stream()
                .map(slot -> {
                    boolean begins = form.rows().get(row).contains(slot);
                    var merged = slot.rows() == 1 ? "" : begins ? "\\clvmgf" : "\\clvmrg";
                    return merged + "\\clbrdrt\\brdrs\\cellx" + WIDTH * (slot.column() + slot.columns());
                })
                .collect(Collectors.joining("", "\\trowd\\trleft0", " "));
    }

    private static List<Slot> slots(Form form, int row) {
        var slots = new ArrayList<Slot>();
        for (int column = 0; column < form.width(); column += slots.getLast().columns()) {
            slots.add(WordLayout.covering(form, row, column));
        }
        return slots;
    }
}
