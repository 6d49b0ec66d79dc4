package org.gongkai.parse.html;

import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Document;

/** Pages saved as a mail (MHTML, 单个文件网页), by Word often under the name of a .doc: the page is one part of it. */
public final class MhtmlReader {
    private MhtmlReader() {}

    /**
     * Reads the first page in it.
     *
     * @throws Unreadable when there is none
     */
    public static Document read(byte[] document, Limits limits) {
        var page = MailPart.of(document)
                .page()
                .orElseThrow(() -> new Unreadable(ProblemKind.DAMAGED, "a saved page without a page in it"));
        return HtmlReader.read(page, limits);
    }
}
