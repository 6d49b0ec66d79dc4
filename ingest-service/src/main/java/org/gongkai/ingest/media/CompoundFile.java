package org.gongkai.ingest.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The directory of a compound file (OLE2), which Word, Excel, PowerPoint and installers of Windows share. Only the
 * streams right below the root count: a workbook may have a Word document embedded deeper down.
 */
final class CompoundFile {
    private static final long MAGIC = 0xE11AB1A1E011CFD0L;
    private static final int HEADER_BYTES = 512;
    private static final int ENTRY_BYTES = 128;
    private static final int NAME_BYTES = 64;
    private static final int FAT_SECTORS_IN_HEADER = 109;
    private static final int STREAM = 2;
    private static final int END = -2;

    private final ByteBuffer file;
    private final int sectorBytes;

    private CompoundFile(ByteBuffer file, int sectorBytes) {
        this.file = file;
        this.sectorBytes = sectorBytes;
    }

    /** The names of the streams below the root; none when this is no compound file, or a broken one. */
    static Set<String> rootStreams(byte[] document) {
        var file = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        if (document.length < HEADER_BYTES || file.getLong(0) != MAGIC) {
            return Set.of();
        }
        var shift = file.getShort(30);
        if (shift != 9 && shift != 12) {
            return Set.of();
        }
        return new CompoundFile(file, 1 << shift).rootStreams();
    }

    private Set<String> rootStreams() {
        var directory = directory();
        var names = new HashSet<String>();
        if (!directory.hasRemaining()) {
            return names;
        }
        var seen = new BitSet();
        var open = new ArrayDeque<Integer>();
        open.add(directory.getInt(76)); // the root's child; its siblings hang from it as a binary tree
        while (!open.isEmpty()) {
            var id = open.remove();
            if (id < 0 || id >= directory.limit() / ENTRY_BYTES || seen.get(id)) {
                continue;
            }
            seen.set(id);
            var entry = id * ENTRY_BYTES;
            if (directory.get(entry + 66) == STREAM) {
                names.add(name(directory, entry));
            }
            open.add(directory.getInt(entry + 68));
            open.add(directory.getInt(entry + 72));
        }
        return names;
    }

    private static String name(ByteBuffer directory, int entry) {
        var bytes = Math.clamp(directory.getShort(entry + NAME_BYTES) - 2L, 0, NAME_BYTES);
        return StandardCharsets.UTF_16LE.decode(directory.slice(entry, bytes)).toString();
    }

    /** The directory's sectors, one after the other; as many as are there. */
    private ByteBuffer directory() {
        var sectors =
                ByteBuffer.allocate(file.limit() / sectorBytes * sectorBytes).order(ByteOrder.LITTLE_ENDIAN);
        var sector = file.getInt(48);
        // Stops at the end mark, at a sector outside of the file and, where the chain is a ring, after one round.
        while (isInside(sector) && sectors.remaining() >= sectorBytes) {
            sectors.put(file.slice(offset(sector), sectorBytes));
            sector = next(sector);
        }
        return sectors.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The sector that follows in its chain. */
    private int next(int sector) {
        var perSector = sectorBytes / Integer.BYTES;
        var fat = tableSector(sector / perSector);
        return isInside(fat) ? file.getInt(offset(fat) + sector % perSector * Integer.BYTES) : END;
    }

    /** Where the n-th sector of the allocation table is: the header lists the first ones, a chain of sectors the others. */
    private int tableSector(int n) {
        if (n < FAT_SECTORS_IN_HEADER) {
            return file.getInt(76 + n * Integer.BYTES);
        }
        var perSector = sectorBytes / Integer.BYTES - 1; // the last number leads to the next sector of the list
        var rest = n - FAT_SECTORS_IN_HEADER;
        var list = file.getInt(68);
        for (; rest >= perSector && isInside(list); rest -= perSector) {
            list = file.getInt(offset(list) + perSector * Integer.BYTES);
        }
        return isInside(list) ? file.getInt(offset(list) + rest * Integer.BYTES) : END;
    }

    private boolean isInside(int sector) {
        return sector >= 0 && (sector + 2L) * sectorBytes <= file.limit();
    }

    private int offset(int sector) {
        return (sector + 1) * sectorBytes;
    }
}
