package org.gongkai.ingest.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.events.Topics;
import org.gongkai.ingest.media.DocumentType;
import org.gongkai.ingest.problem.ProblemType;
import org.gongkai.ingest.problem.Refused;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file of a request, still on disk.
 *
 * @param name {@link FileName#safe}
 * @param path where it lies until the request has been answered
 * @param size in bytes
 */
public record ReceivedFile(String name, Path path, long size) {
    /**
     * The file, if its size allows to look into it.
     *
     * @throws Refused when it is empty or too large
     */
    public static ReceivedFile of(FileUpload upload) {
        var file = new ReceivedFile(FileName.safe(upload.fileName()), upload.uploadedFile(), upload.size());
        if (file.size == 0) {
            throw Refused.file(
                    ProblemType.EMPTY_FILE,
                    file.name,
                    "「%s」没有内容。".formatted(file.name),
                    "%s has no content.".formatted(file.name));
        }
        if (file.size > Topics.MAX_DOCUMENT_BYTES) {
            throw Refused.file(
                    ProblemType.TOO_LARGE,
                    file.name,
                    "「%s」有 %d 字节，超过 20 MiB 的上限。".formatted(file.name, file.size),
                    "%s has %d bytes, more than the limit of 20 MiB.".formatted(file.name, file.size));
        }
        return file;
    }

    /** The document's own bytes. Only to be called with room for them: {@link DocumentMemory}. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the bytes are.
     *
     * @throws Refused when no report is published as such
     */
    public DocumentType type(byte[] bytes) {
        return DocumentType.of(bytes)
                .orElseThrow(() -> Refused.file(
                        ProblemType.NOT_A_REPORT_FORMAT,
                        name,
                        "「%s」不是 PDF、Word（docx、doc、rtf）、HTML（含 mht）或纯文本文件，或已损坏。文件格式按内容判断，与扩展名无关。".formatted(name),
                        "%s is not PDF, Word (docx, doc, rtf), HTML (mht too) or plain text, or it is damaged. The content decides, not the name."
                                .formatted(name)));
    }
}
