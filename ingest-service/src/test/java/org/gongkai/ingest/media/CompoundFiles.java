package org.gongkai.ingest.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Compound files to test with: a header, a table of sectors, a directory, no content. */
final class CompoundFiles {
    private static final int SECTOR = 512;
    private static final int ENTRY = 128;
    private static final int END = -2;

    private CompoundFiles() {}

    /** Streams right below the root. */
    static byte[] with(String... streams) {
        return bytes(file(1, entries(List.of(streams)), 1));
    }

    /** A stream below the root, and one in a storage below the root. */
    static byte[] withEmbedded(String stream, String embedded) {
        var storage = entry("MBD0001", 1, -1, -1, 3);
        return bytes(file(1, List.of(root(), entry(stream, 2, 2, -1, -1), storage, entry(embedded, 2, -1, -1, -1)), 1));
    }

    /** So large that the header has no room for all tables; the directory's two sectors lie behind what it lists. */
    static byte[] large(String stream) {
        var names = List.of("a", "b", "c", stream); // with the root more than one sector's worth
        var tables = 111;
        var first = 110 * SECTOR / Integer.BYTES + 5;
        var file = file(tables, entries(names), first);
        file.putInt(68, tables).putInt(72, 1);
        var list = (tables + 1) * SECTOR;
        for (int i = 0; i < SECTOR / Integer.BYTES; i++) {
            file.putInt(list + i * Integer.BYTES, i < tables - 109 ? 109 + i : -1);
        }
        return bytes(file);
    }

    private static List<byte[]> entries(List<String> streams) {
        var entries = new byte[streams.size() + 1][];
        entries[0] = root();
        for (int i = 0; i < streams.size(); i++) {
            entries[i + 1] = entry(streams.get(i), 2, -1, i + 1 < streams.size() ? i + 2 : -1, -1);
        }
        return Arrays.asList(entries);
    }

    private static byte[] root() {
        return entry("Root Entry", 5, -1, -1, 1);
    }

    private static ByteBuffer file(int tables, List<byte[]> entries, int directory) {
        var sectors = (entries.size() * ENTRY + SECTOR - 1) / SECTOR;
        var file = ByteBuffer.allocate((directory + sectors + 1) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(48, directory);
        file.putInt(68, END);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + i * Integer.BYTES, i < tables ? i : -1);
        }
        for (int i = 0; i < sectors; i++) {
            // Tables come first, one after the other, so a sector's number is its place from the first table on.
            file.putInt(SECTOR + (directory + i) * Integer.BYTES, i + 1 < sectors ? directory + i + 1 : END);
        }
        for (int i = 0; i < entries.size(); i++) {
            file.put((directory + 1) * SECTOR + i * ENTRY, entries.get(i));
        }
        return file;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static byte[] entry(String name, int type, int left, int right, int child) {
        var entry = ByteBuffer.allocate(ENTRY).order(ByteOrder.LITTLE_ENDIAN);
        entry.put(0, name.getBytes(StandardCharsets.UTF_16LE));
        entry.putShort(64, (short) ((name.length() + 1) * 2)).put(66, (byte) type);
        entry.putInt(68, left).putInt(72, right).putInt(76, child);
        return entry.array();
    }
}
