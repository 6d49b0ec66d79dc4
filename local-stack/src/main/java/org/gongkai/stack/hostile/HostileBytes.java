package org.gongkai.stack.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

/** What hostile files of every kind are made of. */
final class HostileBytes {
    static final int MEBIBYTE = 1 << 20;

    private HostileBytes() {}

    static byte[] html(String body) {
        return utf8("<html><body>" + body);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void zeros(OutputStream out, int mebibytes) throws IOException {
        var zeros = new byte[MEBIBYTE];
        for (int i = 0; i < mebibytes; i++) {
            out.write(zeros);
        }
    }

    /** Something that begins like a file of a kind. */
    static byte[] bytes(String magic, int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        var begin = HexFormat.of().parseHex(magic);
        System.arraycopy(begin, 0, bytes, 0, begin.length);
        return bytes;
    }

    static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /** The header of a compound file, all of whose chains lead back to their first sector. */
    static byte[] circle() {
        var bytes = new byte[512 * 4];
        var header = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        System.arraycopy(header, 0, bytes, 0, header.length);
        bytes[24] = 0x3e;
        bytes[26] = 3;
        bytes[28] = (byte) 0xfe;
        bytes[29] = (byte) 0xff;
        bytes[30] = 9;
        bytes[32] = 6;
        bytes[44] = 1;
        return bytes;
    }
}
