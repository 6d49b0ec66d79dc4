package org.gongkai.stack.hostile;

import static org.gongkai.stack.hostile.HostileBytes.MEBIBYTE;
import static org.gongkai.stack.hostile.HostileBytes.utf8;
import static org.gongkai.stack.hostile.HostileBytes.zeros;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages, Word's among them, that hold what no honest one does. */
final class HostileZip {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private HostileZip() {}

    /** Writes a part of a package. */
    @FunctionalInterface
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    static String document(String body) {
        return "<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>";
    }

    static Map<String, Part> parts(String document) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("[Content_Types].xml", out -> out.write(utf8("<Types/>")));
        parts.put("word/document.xml", out -> out.write(utf8(document)));
        return parts;
    }

    /** A docx whose text holds so many mebibytes of blanks before the body. */
    static byte[] docx(int mebibytes, String body) throws IOException {
        var parts = parts("");
        parts.put("word/document.xml", out -> {
            out.write(utf8("<w:document xmlns:w='" + WORD + "'>"));
            var blanks = new byte[MEBIBYTE];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < mebibytes; i++) {
                out.write(blanks);
            }
            out.write(utf8("<w:body>" + body + "</w:body></w:document>"));
        });
        return zip(parts);
    }

    static byte[] zip(Map<String, Part> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] nested() throws IOException {
        var inner = zip(Map.of("0", out -> zeros(out, 64)));
        for (int level = 0; level < 3; level++) {
            var copy = inner;
            var parts = new LinkedHashMap<String, Part>();
            for (int i = 0; i < 16; i++) {
                parts.put("lib " + i + ".zip", out -> out.write(copy));
            }
            inner = zip(parts);
        }
        return inner;
    }

    static String laughs() {
        var doctype = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'ha'>");
        for (int i = 1; i <= 30; i++) {
            doctype.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
        }
        return doctype.append("]>").toString();
    }
}
