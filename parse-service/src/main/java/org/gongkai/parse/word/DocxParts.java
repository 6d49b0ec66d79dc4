package org.gongkai.parse.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;

/** The parts of a .docx. */
final class DocxParts {
    private final byte[] container;
    private final Limits limits;

    DocxParts(byte[] container, Limits limits) {
        this.container = container;
        this.limits = limits;
    }

    /**
     * The first part of such a name.
     *
     * @throws IOException when the container is broken
     */
    Optional<byte[]> first(Predicate<String> name) throws IOException {
        long inflated = 0;
        try (var zip = new ZipInputStream(Deadline.watching(new ByteArrayInputStream(container)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long left = limits.inflatedBytes() - inflated;
                if (name.test(entry.getName())) {
                    var part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                    if (part.length > left) {
                        throw new Blocks.TooLarge(limits.inflatedBytes() + " bytes inflated");
                    }
                    return Optional.of(part);
                }
                inflated += skip(zip, left);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in the container is no text", e);
        }
        return Optional.empty();
    }

    /** A stream of a zip cannot be skipped without inflating it, so what is skipped counts too. */
    private static long skip(ZipInputStream zip, long left) throws IOException {
        long skipped = zip.skip(left + 1);
        if (skipped > left) {
            throw new Blocks.TooLarge("the limit of inflated bytes");
        }
        return skipped;
    }
}
