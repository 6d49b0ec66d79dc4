package org.gongkai.report.filers;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.filers.FilerList.LineMistake;

/** Comma-separated values (RFC 4180), also with tabs or Chinese commas, as they are copied from spreadsheets. Pure. */
final class Csv {
    private static final String SEPARATORS = ",\t，";

    private Csv() {}

    /** The fields of a line that is not blank. */
    record Line(int number, List<String> fields) {
        Line {
            fields = List.copyOf(fields);
        }

        /** A field without the spaces around it; empty where the line is shorter. */
        String field(int index) {
            return index < fields.size() ? fields.get(index).strip() : "";
        }

        LineMistake mistake(String detail, String detailZh) {
            return new LineMistake(number, detail, detailZh);
        }
    }

    static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"' && field.toString().isBlank()) {
                quoted = true;
                field.setLength(0);
            } else if (SEPARATORS.indexOf(c) >= 0) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                fields.add(field.toString());
                field.setLength(0);
                if (fields.stream().anyMatch(part -> !part.isBlank())) {
                    lines.add(new Line(begun, fields));
                }
                fields.clear();
                begun = number + 1;
            } else if (c != '\r') {
                field.append(c);
            }
            number += c == '\n' ? 1 : 0;
        }
        return lines;
    }
}
