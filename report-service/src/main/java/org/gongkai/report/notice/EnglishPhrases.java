package org.gongkai.report.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.ReportValidated;
import org.jspecify.annotations.Nullable;

/** For readers of English; the Chinese notice is the one that is sent. */
final class EnglishPhrases implements Phrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String name() {
        return "correction-notice";
    }

    @Override
    public String title(@Nullable Integer year) {
        return "Correction of the " + year + " annual report on government information disclosure";
    }

    @Override
    public String reportTitle(String agency, @Nullable Integer year) {
        return agency + year + "年政府信息公开工作年度报告";
    }

    @Override
    public String salutation(String agency) {
        return "To " + agency + ":";
    }

    @Override
    public String opening(String reportTitle, int mistakes) {
        return "Your report “" + reportTitle + "” was checked. "
                + (mistakes == 1 ? "One place in it needs" : mistakes + " places in it need")
                + " to be corrected or verified, see below. Please compare each with your ledger, then publish and file the"
                + " corrected report again.";
    }

    @Override
    public List<String> headings() {
        return List.of("No.", "Item and place", "Printed", "Please correct", "Why", "Basis");
    }

    @Override
    public List<String> remarks() {
        return List.of(
                "What stands under “Please correct” follows from the sums within the tables. It is meant as a hint: your"
                        + " ledger is what counts.",
                "If you hold that the report is right, or that it was misread, please give your reasons in writing.");
    }

    @Override
    public String reference(ReportValidated result) {
        var report = result.report();
        return "Report " + report.reportKey() + ", revision " + report.submissionId() + ", SHA-256 of the file "
                + report.sha256() + ", rule set " + result.ruleSet().version() + " ("
                + result.ruleSet().hash() + ")";
    }

    @Override
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    public String of(Message message) {
        return message.en();
    }

    @Override
    public String table(ReportTable table) {
        return switch (table) {
            case T2 -> "Table 2, ";
            case T3 -> "Table 3, ";
            case T4 -> "Table 4, ";
        };
    }

    @Override
    public String prose() {
        return "Text";
    }

    @Override
    public String wholeReport() {
        return "The whole report";
    }

    @Override
    public String quoted(String words) {
        return "“" + words + "”";
    }

    @Override
    public String notThere() {
        return "(not there)";
    }

    @Override
    public String blank() {
        return "(blank)";
    }

    @Override
    public String correct() {
        return "Please correct after comparing with the ledger";
    }

    @Override
    public String verify() {
        return "Please verify, and correct if wrong";
    }

    @Override
    public String isItRather() {
        return "Please check whether it should be:";
    }

    @Override
    public String oneWouldBe() {
        return "Please correct after comparing with the ledger. The sums would hold with, for example:";
    }

    @Override
    public String or(String changes) {
        return "or " + changes;
    }

    @Override
    public String joined(List<String> changes) {
        return String.join("; ", changes);
    }

    @Override
    public String alsoBroken(Message rule) {
        return "This does not hold either: " + rule.en();
    }

    @Override
    public String cell(int row, int column) {
        return "row " + row + ", column " + column;
    }

    @Override
    public String page(int page) {
        return "page " + page;
    }

    @Override
    public String tableOfDocument(int table) {
        return "table " + table + " of the document";
    }

    @Override
    public String paragraph(int paragraph) {
        return "paragraph " + paragraph;
    }

    @Override
    public String place(List<String> parts) {
        return " (" + String.join(", ", parts) + ")";
    }
}
