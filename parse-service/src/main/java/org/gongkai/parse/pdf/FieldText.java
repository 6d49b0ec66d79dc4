package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/** What is filled into a field of a form that has no look of its own: viewers draw its value into its box. */
final class FieldText {
    /** A longer value is no figure and no name. */
    private static final int LONGEST = 60;
    /** Viewers make type as high as this share of the box, and no larger than this. */
    private static final float SHARE = 0.7f;

    private static final float LARGEST = 10;
    private static final float NARROW = 0.5f;
    /** A field may have its value from the one it is a part of. */
    private static final int MOST_PARENTS = 8;

    private static final int COMB = 1 << 24;

    private FieldText() {}

    /** Whether every character stands in a compartment of its own, so that a number looks like many. */
    static boolean isComb(PDAnnotation field) {
        var part = field.getCOSObject();
        for (int i = 0; part != null && i < MOST_PARENTS; i++) {
            if (part.containsKey(COSName.FF)) {
                return (part.getInt(COSName.FF, 0) & COMB) != 0 && value(field.getCOSObject()) != null;
            }
            part = part.getCOSDictionary(COSName.PARENT);
        }
        return false;
    }

    static List<Glyph> of(PDAnnotation field, PageFrame frame) {
        var value = value(field.getCOSObject());
        return value == null || value.length() > LONGEST ? List.of() : of(value, field.getRectangle(), frame);
    }

    /** A value in its box. */
    static List<Glyph> of(String value, PDRectangle box, PageFrame frame) {
        var glyphs = new ArrayList<Glyph>();
        float needed = 0;
        for (int i = 0; i < value.length(); i++) {
            needed += width(value.charAt(i));
        }
        float size = Math.min(LARGEST, Math.min(SHARE * box.getHeight(), box.getWidth() / Math.max(needed, 1)));
        float x = box.getLowerLeftX() + (box.getWidth() - needed * size) / 2;
        float y = box.getLowerLeftY() + (box.getHeight() - size) / 2;
        for (int i = 0; i < value.length(); i++) {
            float right = x + width(value.charAt(i)) * size;
            var a = frame.place(x, y);
            var b = frame.place(right, y + size);
            if (!Character.isWhitespace(value.charAt(i)) && !Character.isISOControl(value.charAt(i))) {
                glyphs.add(new Glyph(
                        value.substring(i, i + 1),
                        Math.min(a.x, b.x),
                        Math.min(a.y, b.y),
                        Math.max(a.x, b.x),
                        Math.max(a.y, b.y),
                        size,
                        false,
                        0));
            }
            x = right;
        }
        return glyphs;
    }

    private static float width(char c) {
        return c < 0x2E80 ? NARROW : 1;
    }

    private static @Nullable String value(COSDictionary field) {
        var part = field;
        for (int i = 0; part != null && i < MOST_PARENTS; i++) {
            if (part.getDictionaryObject(COSName.V) instanceof COSString value) {
                return value.getString();
            }
            part = part.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
