package org.gongkai.parse.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/**
 * Codes of fonts that draw nothing. Programs that print pages name the space of a font after any of its characters, a
 * tab or none at all; what draws nothing hides no figure.
 */
final class BlankGlyphs {
    private final IdentityHashMap<PDFont, Map<Integer, Boolean>> known = new IdentityHashMap<>();

    boolean contains(PDFont font, int code) {
        return known.computeIfAbsent(font, _ -> new HashMap<>()).computeIfAbsent(code, _ -> drawsNothing(font, code));
    }

    /** The glyphs of a font that is not in the document are those of another, or of none. */
    private static boolean drawsNothing(PDFont font, int code) {
        if (!font.isEmbedded() || !(font instanceof PDVectorFont drawn)) {
            return false;
        }
        try {
            return drawn.getPath(code).getPathIterator(null).isDone();
        } catch (IOException | RuntimeException e) {
            // PDFBox throws whatever its code runs into on a broken font: then nobody knows what it draws.
            return false;
        }
    }
}
