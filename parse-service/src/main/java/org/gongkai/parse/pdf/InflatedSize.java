package org.gongkai.parse.pdf;

import java.io.IOException;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Blocks;

/**
 * Counts what the drawings of pages inflate to, without keeping it: PDFBox holds a drawing whole in memory, and some
 * hundred kilobytes may inflate to a gigabyte.
 */
final class InflatedSize {
    private final long limit;
    private final Deadline deadline;
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
        page.getContentStreams().forEachRemaining(this::count);
    }

    private void count(PDStream drawing) {
        if (!drawing.getFilters().contains(COSName.FLATE_DECODE)) {
            return;
        }
        var buffer = new byte[64 * 1024];
        try (var stream = new InflaterInputStream(drawing.getCOSObject().createRawInputStream())) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                deadline.check();
                inflated += read;
                if (inflated > limit) {
                    throw new Blocks.TooLarge(limit + " bytes inflated");
                }
            }
        } catch (IOException e) {
            // A broken drawing: PDFBox reads what there is of it, which was counted up to here.
            return;
        }
    }
}
