package org.gongkai.parse.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Which characters the codes of fonts stand for. */
final class FontNames {
    private final IdentityHashMap<PDFont, Boolean> nameless = new IdentityHashMap<>();

    /** What a code stands for; null where its font does not tell. */
    @Nullable
    String of(PDFont font, int code) throws IOException {
        var unicode = isNameless(font) ? null : font.toUnicode(code);
        boolean isUnknown = unicode == null
                || unicode.isEmpty()
                || unicode.charAt(0) == '\uFFFD'
                || isPrivate(unicode.charAt(0))
                || Character.isISOControl(unicode.charAt(0));
        return isUnknown ? null : unicode;
    }

    /**
     * Whether the codes of a font stand for nothing: glyph numbers of a font that is not in the document. PDFBox would take
     * those of another font for them.
     */
    private boolean isNameless(PDFont font) {
        return nameless.computeIfAbsent(
                font,
                _ -> font instanceof PDType0Font composite
                        && !composite.getCOSObject().containsKey(COSName.TO_UNICODE)
                        && !composite.isEmbedded()
                        && composite.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName encoding
                        && encoding.getName().startsWith("Identity")
                        && (composite.getDescendantFont().getCIDSystemInfo() == null
                                || "Identity"
                                        .equals(composite
                                                .getDescendantFont()
                                                .getCIDSystemInfo()
                                                .getOrdering())));
    }

    private static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }
}
