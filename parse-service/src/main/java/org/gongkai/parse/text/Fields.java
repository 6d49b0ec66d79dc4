package org.gongkai.parse.text;

import java.util.Set;
import org.gongkai.parse.template.Labels;

/** What a piece of a line between two marks may be in a table. */
final class Fields {
    private static final Set<String> BLANKS = Set.of("", "/", "／", "-", "－", "—", "——", "无");

    private Fields() {}

    static boolean isCell(String field) {
        return isFigure(field) || isLabel(field);
    }

    /** A number, or what stands for a blank cell. */
    static boolean isFigure(String field) {
        return BLANKS.contains(field) || isNumber(field);
    }

    /** As plain as spreadsheets write them; what else may stand for a figure is not for this class to tell. */
    static boolean isNumber(String field) {
        return !field.isEmpty()
                && Character.isDigit(field.charAt(field.length() - 1))
                && field.chars().allMatch(c -> Character.isDigit(c) || ".,，-+".indexOf(c) >= 0);
    }

    static boolean isLabel(String field) {
        return !field.isEmpty()
                && (Labels.requestRow(field).isPresent()
                        || Labels.disclosureRow(field).isPresent()
                        || Labels.header(field).isPresent());
    }
}
