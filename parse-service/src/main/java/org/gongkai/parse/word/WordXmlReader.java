package org.gongkai.parse.word;

import javax.xml.stream.XMLStreamException;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Document;

/**
 * Word documents in one file of XML: that of Word 2003, often named .doc, and the parts of a docx in a package that is
 * not zipped (flat OPC).
 */
public final class WordXmlReader {
    private WordXmlReader() {}

    /**
     * Reads a document.
     *
     * @throws Unreadable when it is broken
     */
    public static Document read(byte[] bytes, Limits limits) {
        try {
            return DocxReader.document("word-xml", bytes, ImportedPages.NONE, limits);
        } catch (XMLStreamException e) {
            throw new Unreadable(ProblemKind.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }
}
