package org.gongkai.parse;

import org.gongkai.events.ProblemKind;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.html.HtmlReader;
import org.gongkai.parse.html.MarkedUpText;
import org.gongkai.parse.html.MhtmlReader;
import org.gongkai.parse.pdf.PdfReader;
import org.gongkai.parse.text.TextReader;
import org.gongkai.parse.word.DocReader;
import org.gongkai.parse.word.DocxReader;
import org.gongkai.parse.word.RtfReader;
import org.gongkai.parse.word.WordXmlReader;

/** Bytes to blocks: the one reader of each format. */
final class DocumentReader {
    private DocumentReader() {}

    static Document read(byte[] document, DocumentFormat format, Limits limits) {
        return switch (format) {
            case PDF -> PdfReader.read(document, limits);
            case DOCX -> DocxReader.read(document, limits);
            case DOC -> DocReader.read(document, limits);
            case RTF -> RtfReader.read(document, limits);
            case WORD_XML -> WordXmlReader.read(document, limits);
            case MHTML -> MhtmlReader.read(document, limits);
            case HTML, QUOTED_PAGE -> MostFigures.of(HtmlReader.readings(document, limits));
            case MARKED_UP_TEXT -> MarkedUpText.read(document, limits);
            case TEXT -> TextReader.read(document, limits);
            case UNSUPPORTED ->
                throw new Unreadable(
                        ProblemKind.UNSUPPORTED_FORMAT,
                        "neither PDF, Word (docx, doc, RTF, XML), HTML, a saved page (MHTML) nor text");
        };
    }
}
