package org.gongkai.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** What files there are. */
public enum FileFormat {
    /** Comma-separated, UTF-8 with BOM, CRLF: opens in a Chinese Excel as it is. */
    CSV("csv", "text/csv; charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One JSON object a line (JSON Lines). */
    JSONL("jsonl", "application/jsonl; charset=UTF-8");

    private final String extension;
    private final String mediaType;

    FileFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format of this extension. */
    public static Optional<FileFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    RowWriter writer(Table table, OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvWriter(table.columns(), out);
            case XLSX -> new XlsxWriter(table, out);
            case JSONL -> new JsonLinesWriter(table.columns(), out);
        };
    }
}
