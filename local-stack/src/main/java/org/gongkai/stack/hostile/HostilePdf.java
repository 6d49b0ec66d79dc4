package org.gongkai.stack.hostile;

import static org.gongkai.stack.hostile.HostileBytes.zeros;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDF files object by object, right or wrong. */
final class HostilePdf {
    /** The third object of a file: its only page, whose content is the fourth. */
    static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>";

    private HostilePdf() {}

    /** A PDF of these objects, the first one being the catalog. */
    static byte[] pdf(String... objects) {
        var out = new StringBuilder("%PDF-1.7\n");
        var starts = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            starts[i] = out.length();
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int start : starts) {
            out.append("%010d 00000 n \n".formatted(start));
        }
        out.append("trailer<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\nstartxref\n");
        return out.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static String stream(String entries, byte[] content) {
        return "<<" + entries + "/Length " + content.length + ">>stream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    static String deflated(int mebibytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            zeros(out, mebibytes);
        }
        return stream("/Filter/FlateDecode", bytes.toByteArray());
    }
}
