package org.gongkai.report.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;

/** An event as it is kept in the database: some 50 KB of JSON are some 5 KB packed. */
public final class PackedEvent {
    private PackedEvent() {}

    static byte[] pack(byte[] json) {
        var packed = new ByteArrayOutputStream(json.length / 4 + 64);
        try (var gzip = new FastGzip(packed)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The event of a revision. */
    public static ReportValidated unpack(byte[] packed) {
        return EventJson.read(json(packed), ReportValidated.class);
    }

    /** The value of the record that it came in. */
    public static byte[] json(byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {
        private FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
