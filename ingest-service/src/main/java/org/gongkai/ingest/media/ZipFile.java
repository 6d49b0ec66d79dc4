package org.gongkai.ingest.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The table of contents of a zip. Only the central directory is read and nothing is inflated: a zip bomb costs no more
 * than its bytes.
 */
final class ZipFile {
    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int CENTRAL_HEADER = 0x02014B50;
    private static final int END_OF_DIRECTORY = 0x06054B50;
    private static final int CENTRAL_HEADER_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    /** A Word file has a few dozen. */
    private static final int MAX_ENTRIES = 10_000;

    private ZipFile() {}

    /** The names of the entries; none when this is no zip, or a broken one. */
    static Set<String> entryNames(byte[] document) {
        var zip = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        // What has something before its first entry is no document: a self-extracting archive, for example.
        if (document.length < END_BYTES || zip.getInt(0) != LOCAL_HEADER) {
            return Set.of();
        }
        var end = endOfDirectory(zip);
        return end < 0 ? Set.of() : names(zip, Integer.toUnsignedLong(zip.getInt(end + 16)), end);
    }

    private static int endOfDirectory(ByteBuffer zip) {
        var last = zip.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (zip.getInt(at) == END_OF_DIRECTORY) {
                return at;
            }
        }
        return -1;
    }

    private static Set<String> names(ByteBuffer zip, long directory, int end) {
        var names = new HashSet<String>();
        var at = directory;
        while (at + CENTRAL_HEADER_BYTES <= end && names.size() < MAX_ENTRIES) {
            var header = Math.toIntExact(at);
            if (zip.getInt(header) != CENTRAL_HEADER) {
                return Set.of();
            }
            var nameLength = unsignedShort(zip, header + 28);
            var next = at
                    + CENTRAL_HEADER_BYTES
                    + nameLength
                    + unsignedShort(zip, header + 30)
                    + unsignedShort(zip, header + 32);
            if (next > end) {
                return Set.of();
            }
            var name = zip.slice(header + CENTRAL_HEADER_BYTES, nameLength);
            names.add(StandardCharsets.UTF_8.decode(name).toString());
            at = next;
        }
        return names;
    }

    private static int unsignedShort(ByteBuffer zip, int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
