package org.gongkai.parse.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Which characters the codes of fonts stand for. */
final class FontNames {
    /** Tells the characters of one font. */
    private interface Names {
        @Nullable
        String of(int code) throws IOException;
    }

    private static final int BYTES = 2;

    private static final String BLANK = " ";

    private final IdentityHashMap<PDFont, Names> names = new IdentityHashMap<>();
    private final BlankGlyphs blanks = new BlankGlyphs();

    /** What a code stands for; null where its font does not tell. */
    @Nullable
    String of(PDFont font, int code) throws IOException {
        var known = names.get(font);
        if (known == null) {
            known = names(font);
            names.put(font, known);
        }
        var unicode = known.of(code);
        boolean isUnknown = unicode == null
                || unicode.isEmpty()
                || unicode.charAt(0) == '\uFFFD'
                || isPrivate(unicode.charAt(0))
                || Character.isISOControl(unicode.charAt(0));
        if (isUnknown) {
            return blanks.contains(font, code) ? BLANK : null;
        }
        return unicode;
    }

    /**
     * The codes of many fonts are glyph numbers. Where neither the document nor the font in it says what they are, PDFBox
     * would take the glyphs of another font for them, also for those few that a map leaves out.
     */
    private static Names names(PDFont font) throws IOException {
        if (!(font instanceof PDType0Font composite) || !hasNumbersOfGlyphs(composite)) {
            return font::toUnicode;
        }
        if (composite.isEmbedded() && namesItsGlyphs(composite.getDescendantFont())) {
            return font::toUnicode;
        }
        var map = composite.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
        if (map == null) {
            return _ -> null;
        }
        if (map instanceof COSStream stream) {
            var own = new CMapParser().parse(stream.createView());
            return own.hasUnicodeMappings() ? code -> own.toUnicode(code, BYTES) : font::toUnicode;
        }
        return font::toUnicode;
    }

    private static boolean hasNumbersOfGlyphs(PDType0Font font) {
        var system = font.getDescendantFont().getCIDSystemInfo();
        return font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName encoding
                && encoding.getName().startsWith("Identity")
                && (system == null || "Identity".equals(system.getOrdering()));
    }

    /** Whether an embedded font tells the characters of its glyphs, and not only numbers of its own. */
    private static boolean namesItsGlyphs(PDCIDFont font) {
        if (!(font instanceof PDCIDFontType2 trueType)) {
            return true;
        }
        try {
            return trueType.getTrueTypeFont().getUnicodeCmapLookup(true) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }
}
