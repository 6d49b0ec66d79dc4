package org.gongkai.parse.word;

import javax.xml.stream.XMLStreamException;

/** Content controls around what is being read. One that nobody filled in shows what to do with it, which is no content. */
final class ContentControls {
    private int empty;
    private boolean nextIsEmpty;

    /** Reads the properties that stand before the content. */
    void properties(WordXml xml) throws XMLStreamException {
        nextIsEmpty = false;
        while (xml.child()) {
            nextIsEmpty |= xml.is("showingPlcHdr") && xml.isOn();
            xml.skip();
        }
    }

    /** The content begins. What this gives is to be given back where it ends. */
    boolean enter() {
        boolean isEmpty = nextIsEmpty;
        empty += isEmpty ? 1 : 0;
        nextIsEmpty = false;
        return isEmpty;
    }

    void leave(boolean wasEmpty) {
        empty -= wasEmpty ? 1 : 0;
    }

    boolean areFilled() {
        return empty == 0;
    }
}
