package org.gongkai.report.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.ReportValidated;
import org.jspecify.annotations.Nullable;

/** What a notice says in one language. Names of agencies and of documents stay as they are. */
sealed interface Phrases permits ChinesePhrases, EnglishPhrases {
    /** As a tag (BCP 47). */
    String language();

    /** What such a letter is called, for a file. */
    String name();

    String title(@Nullable Integer year);

    String reportTitle(String agency, @Nullable Integer year);

    String salutation(String agency);

    String opening(String reportTitle, int mistakes);

    List<String> headings();

    List<String> remarks();

    String reference(ReportValidated result);

    String date(LocalDate day);

    String of(Message message);

    String table(ReportTable table);

    /** The sections beside the tables. */
    String prose();

    String wholeReport();

    String quoted(String words);

    String notThere();

    String blank();

    /** What is asked where nothing is known that would mend it. */
    String correct();

    String verify();

    /** Goes before the one change that mends it. */
    String isItRather();

    /** Goes before one of several. */
    String oneWouldBe();

    String or(String changes);

    String joined(List<String> changes);

    /** Of a sum that the same mistake breaks. */
    String alsoBroken(Message rule);

    /** Where a table cell stands in the table of a document. */
    String cell(int row, int column);

    String page(int page);

    String tableOfDocument(int table);

    String paragraph(int paragraph);

    String place(List<String> parts);

    static String number(BigDecimal number) {
        return number.toPlainString();
    }
}
