package org.gongkai.parse.pdf;

import java.util.Optional;
import org.gongkai.parse.script.NoteMarks;
import org.jspecify.annotations.Nullable;

/** Small type raised behind a figure or a word: the mark of a note, which must not be read as one of the digits. */
final class RaisedMarks {
    private static final float SMALL = 0.8f;
    private static final float RAISED = 0.15f;
    private static final float HIGHEST = 0.7f;
    private static final float NEAR = 0.35f;
    /** Below its baseline a character has this share of its size. */
    private static final float DESCENT = 0.14f;

    private @Nullable Glyph base;
    private float end;

    /** The character as it is to be read; none where it only belongs to a mark. */
    Optional<Glyph> read(Glyph glyph) {
        if (base == null || !isRaised(glyph, base)) {
            base = glyph;
            end = glyph.right();
            return Optional.of(glyph);
        }
        end = glyph.right();
        var mark = NoteMarks.raised(glyph.text());
        if (mark == null) {
            return Optional.of(glyph);
        }
        return mark.isEmpty()
                ? Optional.empty()
                : Optional.of(new Glyph(
                        mark, glyph.left(), base.top(), glyph.right(), base.bottom(), base.size(), false, base.turn()));
    }

    private boolean isRaised(Glyph glyph, Glyph below) {
        float size = below.size();
        if (glyph.size() > SMALL * size || glyph.turn() != 0 || below.turn() != 0) {
            return false;
        }
        float raise = (below.bottom() - DESCENT * size) - (glyph.bottom() - DESCENT * glyph.size());
        float gap = glyph.left() - end;
        return raise >= RAISED * size && raise <= HIGHEST * size && Math.abs(gap) <= NEAR * size && !isLatin(below);
    }

    private static boolean isLatin(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return c < 0x80 && Character.isLetter(c);
    }
}
