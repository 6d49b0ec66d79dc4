package org.gongkai.events;

import java.util.Objects;

/**
 * Which reader read the document.
 *
 * @param name {@code pdf}, {@code docx}, {@code doc}, {@code html}, {@code text}, or {@code none} where none could
 * @param version version of the reader: the same version reads the same bytes to the same result
 */
public record ReaderInfo(String name, String version) {
    public ReaderInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }
}
