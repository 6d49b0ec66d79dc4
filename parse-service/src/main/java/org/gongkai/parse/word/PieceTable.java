package org.gongkai.parse.word;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * The piece table of a .doc, which says of what parts of the file its text is put together. Parts may overlap, and POI
 * copies each: a small file may stand for gigabytes of text, so it is asked how many before the file is opened.
 */
final class PieceTable {
    private static final String MAIN_STREAM = "WordDocument";
    /** Older versions of Word have no such table, and POI does not open them. */
    private static final int WORD_97 = 101;

    private static final int VERSION = 0x02;
    private static final int FLAGS = 0x0A;
    private static final int SECOND_TABLE_STREAM = 0x0200;
    private static final int TABLE_START = 0x1A2;
    private static final int TABLE_LENGTH = 0x1A6;
    private static final int HEAD = 0x1AA;

    private static final byte PROPERTIES = 1;
    private static final byte PIECES = 2;
    /** A position is an int, and what is said of the piece behind it is eight bytes. */
    private static final int BYTES_OF_PIECE = 12;

    private PieceTable() {}

    /**
     * How many characters all pieces together have.
     *
     * @throws RuntimeException when the table is broken
     */
    static long characters(DirectoryNode container) throws IOException {
        var head = bytes(container, MAIN_STREAM, 0, HEAD);
        if (head.getShort(VERSION) < WORD_97) {
            return 0;
        }
        boolean second = (head.getShort(FLAGS) & SECOND_TABLE_STREAM) != 0;
        var table = bytes(container, second ? "1Table" : "0Table", head.getInt(TABLE_START), head.getInt(TABLE_LENGTH));
        while (table.get() == PROPERTIES) {
            int length = table.getShort() & 0xFFFF;
            table.position(table.position() + length);
        }
        if (table.get(table.position() - 1) != PIECES) {
            throw new IllegalArgumentException("no pieces");
        }
        return characters(table, (table.getInt() - Integer.BYTES) / BYTES_OF_PIECE);
    }

    private static long characters(ByteBuffer positions, int pieces) {
        long characters = 0;
        int from = positions.getInt();
        for (int i = 0; i < pieces; i++) {
            int to = positions.getInt();
            characters += Math.max(0, (long) to - from);
            from = to;
        }
        return characters;
    }

    private static ByteBuffer bytes(DirectoryNode container, String stream, int start, int length) throws IOException {
        try (var bytes = container.createDocumentInputStream(stream)) {
            if (length < 0 || length > bytes.available() || bytes.skip(start) != start) {
                throw new IllegalArgumentException(stream + " is too short");
            }
            return ByteBuffer.wrap(bytes.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
