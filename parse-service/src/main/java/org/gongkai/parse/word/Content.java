package org.gongkai.parse.word;

/** What a body, a cell or a text box of a Word document holds. */
sealed interface Content {
    record Paragraph(String text) implements Content {}

    record Table(DocxTable table) implements Content {}

    record Picture() implements Content {}
}
