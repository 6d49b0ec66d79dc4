package org.gongkai.parse.word;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Unreadable;

/**
 * Documents in the containers that Word's have too. Whoever hands one in is told what it is, not that it is broken.
 *
 * @param zipped the part that only such a zip has
 * @param old the entry that only such a container of the old kind has
 */
record ForeignContainer(String name, String zipped, String old) {
    private static final String WORD = "WordDocument";

    private static final List<ForeignContainer> ALL = List.of(
            new ForeignContainer("a spreadsheet (xlsx, xls)", "xl/workbook.", "Workbook"),
            new ForeignContainer("a spreadsheet (xls)", "", "Book"),
            new ForeignContainer("a presentation (pptx, ppt)", "ppt/presentation.", "PowerPoint Document"),
            new ForeignContainer("a document of the kind OFD", "OFD.xml", ""),
            new ForeignContainer("an OpenDocument (odt, ods)", "META-INF/manifest.xml", ""));

    /** Why a zip without Word's text part cannot be read. */
    static Unreadable in(DocxParts parts) throws IOException {
        for (var foreign : ALL) {
            if (!foreign.zipped.isEmpty()
                    && parts.first(part -> part.startsWith(foreign.zipped)).isPresent()) {
                return foreign.unreadable();
            }
        }
        return new Unreadable(ProblemKind.DAMAGED, "no text part in the container");
    }

    /** Why a container of the old kind cannot be read, where another program made it. */
    static Optional<Unreadable> in(DirectoryEntry root) {
        return root.hasEntryCaseInsensitive(WORD)
                ? Optional.empty()
                : ALL.stream()
                        .filter(foreign -> !foreign.old.isEmpty() && root.hasEntryCaseInsensitive(foreign.old))
                        .map(ForeignContainer::unreadable)
                        .findFirst();
    }

    private Unreadable unreadable() {
        return new Unreadable(ProblemKind.UNSUPPORTED_FORMAT, name);
    }
}
