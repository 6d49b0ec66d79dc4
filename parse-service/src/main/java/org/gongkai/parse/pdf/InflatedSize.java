package org.gongkai.parse.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Blocks;

/**
 * Counts what the drawings and fonts of pages inflate to, without keeping it: PDFBox holds each whole in memory, and some
 * hundred kilobytes may inflate to a gigabyte. Pictures are never inflated, so they do not count.
 */
final class InflatedSize {
    /** Deflate makes nothing smaller than this share: what cannot reach the limit need not be inflated to know. */
    private static final long LARGEST_RATIO = 1032;
    /** Resources of drawings in drawings, or of fonts: nobody nests them deeper. */
    private static final int DEEPEST = 12;

    private final long limit;
    private final Deadline deadline;
    private final Set<COSBase> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    private long atMost;
    private long inflated;

    InflatedSize(long limit, Deadline deadline) {
        this.limit = limit;
        this.deadline = deadline;
    }

    /**
     * Counts a page.
     *
     * @throws Blocks.TooLarge when all pages so far are more than the limit
     */
    void count(PDPage page) {
        page.getContentStreams().forEachRemaining(drawing -> count(drawing.getCOSObject()));
        if (page.getResources() != null) {
            walk(page.getResources().getCOSObject(), 0);
        }
        var notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; notes != null && i < notes.size(); i++) {
            // How fields and notes look is drawn too; what is attached to them is not opened.
            if (notes.getObject(i) instanceof COSDictionary note && note.getCOSDictionary(COSName.AP) != null) {
                walk(note.getCOSDictionary(COSName.AP), 0);
            }
        }
    }

    private void walk(COSBase base, int depth) {
        var object = base instanceof COSObject reference ? reference.getObject() : base;
        if (depth > DEEPEST || object == null || !counted.add(object)) {
            return;
        }
        deadline.check();
        switch (object) {
            case COSStream stream -> {
                if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    count(stream);
                    walkAll(stream, depth);
                }
            }
            case COSDictionary dictionary -> walkAll(dictionary, depth);
            case COSArray array -> array.forEach(element -> walkPart(element, depth));
            default -> {
                // a name or a number
            }
        }
    }

    private void walkAll(COSDictionary dictionary, int depth) {
        // A parent is a page or the tree of pages, which is walked as such.
        dictionary.entrySet().stream()
                .filter(entry -> !COSName.PARENT.equals(entry.getKey()) && !COSName.P.equals(entry.getKey()))
                .forEach(entry -> walkPart(entry.getValue(), depth));
    }

    private void walkPart(COSBase part, int depth) {
        if (part instanceof COSObject || part instanceof COSDictionary || part instanceof COSArray) {
            walk(part, depth + 1);
        }
    }

    private void count(COSStream stream) {
        counted.add(stream);
        atMost += stream.getLength() * power(flates(stream));
        if (atMost <= limit || flates(stream) == 0) {
            return;
        }
        var buffer = new byte[64 * 1024];
        try (var bytes = inflating(stream)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                deadline.check();
                inflated += read;
                if (inflated > limit) {
                    throw new Blocks.TooLarge(limit + " bytes inflated");
                }
            }
        } catch (IOException e) {
            // A broken stream: PDFBox reads what there is of it, which was counted up to here.
            return;
        }
    }

    private static InputStream inflating(COSStream stream) throws IOException {
        InputStream bytes = stream.createRawInputStream();
        for (int i = 0; i < flates(stream); i++) {
            bytes = new InflaterInputStream(bytes);
        }
        return bytes;
    }

    /** How many times over it is deflated, from the outside. */
    private static int flates(COSStream stream) {
        var filters = stream.getFilters();
        if (filters instanceof COSArray array) {
            int count = 0;
            while (count < Math.min(array.size(), DEEPEST) && COSName.FLATE_DECODE.equals(array.getObject(count))) {
                count++;
            }
            return count;
        }
        return COSName.FLATE_DECODE.equals(filters) ? 1 : 0;
    }

    private static long power(int flates) {
        return switch (flates) {
            case 0 -> 1;
            case 1 -> LARGEST_RATIO;
            default -> LARGEST_RATIO * LARGEST_RATIO;
        };
    }
}
