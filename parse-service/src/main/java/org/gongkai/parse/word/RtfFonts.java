package org.gongkai.parse.word;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which characters the bytes of an RTF document stand for: the document's code page, and what its fonts say of it. */
final class RtfFonts {
    private static final int SYMBOLS = 2;

    private final Map<Integer, Integer> characterSets = new HashMap<>();
    private Charset codePage = Charset.forName("GB18030");

    void codePage(int number) {
        codePage = ofCodePage(number);
    }

    /** The font table says of a font which characters it has. */
    void add(int font, int characterSet) {
        characterSets.put(font, characterSet);
    }

    /** A font of pictures, whose bytes are no characters. */
    boolean isOfSymbols(int font) {
        return characterSets.getOrDefault(font, 0) == SYMBOLS;
    }

    /**
     * What bytes are decoded with.
     *
     * @param font the font of the text
     * @param wide the font of its wide characters, which some programs name beside it
     */
    Charset charset(int font, int wide) {
        var own = asian(font);
        var others = own == null ? asian(wide) : own;
        return others == null ? codePage : others;
    }

    private @Nullable Charset asian(int font) {
        return switch (characterSets.getOrDefault(font, 0)) {
            case 128 -> Charset.forName("windows-31j");
            case 129 -> Charset.forName("x-windows-949");
            case 134 -> Charset.forName("GB18030");
            case 136 -> Charset.forName("Big5");
            default -> null;
        };
    }

    private static Charset ofCodePage(int number) {
        return switch (number) {
            case 936, 54936 -> Charset.forName("GB18030");
            case 950 -> Charset.forName("Big5");
            case 932 -> Charset.forName("windows-31j");
            case 949 -> Charset.forName("x-windows-949");
            case 65001 -> Charset.forName("UTF-8");
            default -> Charset.forName("windows-1252");
        };
    }
}
