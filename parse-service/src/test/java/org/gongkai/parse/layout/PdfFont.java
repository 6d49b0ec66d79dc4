package org.gongkai.parse.layout;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** A Chinese font that is named and not embedded: its predefined encoding tells the characters, so no font file is needed. */
final class PdfFont {
    private static final float NARROW = 0.5f;
    /** Adobe-GB1 holds the characters of ASCII from here on. */
    private static final int FIRST_ASCII = 1;

    private PdfFont() {}

    static COSDictionary dictionary() {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 2);
        var ascii = new COSArray();
        for (int c = ' '; c <= '~'; c++) {
            ascii.add(COSInteger.get(Math.round(NARROW * 1000)));
        }
        var widths = new COSArray();
        widths.add(COSInteger.get(FIRST_ASCII));
        widths.add(ascii);
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    /** The text as a string of the content stream. */
    static String encode(String text) {
        return "<"
                + HexFormat.of()
                        .formatHex(text.getBytes(StandardCharsets.UTF_16BE))
                        .toUpperCase(Locale.ROOT) + ">";
    }

    static float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) <= '~' ? NARROW * size : size;
        }
        return width;
    }
}
