package org.gongkai.stack.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file to send. */
public final class Upload {
    private final String name;
    private final byte[] bytes;

    private Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public static Upload of(Path file) throws IOException {
        return of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    public static Upload of(String name, byte[] bytes) {
        return new Upload(name, bytes.clone());
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The body of a multipart/form-data request with all the files. */
    public static byte[] multipart(String boundary, List<Upload> uploads) {
        var body = new ByteArrayOutputStream();
        for (var upload : uploads) {
            write(body, "--" + boundary + "\r\n");
            // As browsers do it: the name in UTF-8, a quote in it escaped.
            write(body, "Content-Disposition: form-data; name=\"file\"; filename=\"");
            write(body, upload.name.replace("\"", "%22") + "\"\r\n");
            write(body, "Content-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(upload.bytes);
            write(body, "\r\n");
        }
        write(body, "--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
