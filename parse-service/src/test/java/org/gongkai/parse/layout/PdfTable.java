package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongkai.parse.layout.Form.Slot;

/** Draws a table of the national format, over as many pages as it needs. */
final class PdfTable {
    private static final float LEADING = 1.25f;
    private static final float SIDE = 2.5f;
    /** How far the figures of a ragged row are from those of the one above. */
    private static final float STEP = 11;
    /** Rows of headings above tables three and four. */
    private static final int HEADINGS = 3;

    private final Form form;
    private final PdfPen pen;
    private final Set<PdfTrait> traits;
    private final Random random;
    private final float size;
    private final float padding;
    private final float[] xs;
    private final boolean centred;
    private final boolean isRequests;

    /** Makes room: the place where what is this high may begin, on this page or the next. */
    interface Room {
        float at(float top, float height);
    }

    /**
     * A row, or the part of a cut one, where it is drawn.
     *
     * @param fromLine first line of the label in it
     * @param toLine one after the last
     * @param hasFigures whether the figures stand in this part
     */
    private record Band(
            int row, int page, float top, float bottom, int fromLine, int toLine, boolean hasFigures, boolean again) {}

    PdfTable(Form form, PdfPen pen, Set<PdfTrait> traits, Random random, float margin) {
        this.form = form;
        this.pen = pen;
        this.traits = traits;
        this.random = random;
        this.isRequests = PdfForms.isRequests(form);
        this.size = 8 + random.nextInt(3) * 0.5f;
        this.padding = 2.5f + random.nextInt(4);
        this.xs = edges(margin, pen.width() - margin - random.nextInt(20));
        this.centred = form.width() == 4 && random.nextBoolean();
    }

    private float[] edges(float left, float right) {
        float[] shares = !isRequests && form.width() > 4
                ? null
                : switch (form.width()) {
                    case 4 -> new float[] {0.34f, 0.22f, 0.22f, 0.22f};
                    case 10 ->
                        traits.contains(PdfTrait.BROKEN_NUMBERS)
                                ? new float[] {
                                    0.15f, 0.2f, 0.405f, 0.035f, 0.035f, 0.035f, 0.035f, 0.035f, 0.035f, 0.035f
                                }
                                : traits.contains(PdfTrait.NARROW_LABELS)
                                        ? new float[] {
                                            0.04f, 0.09f, 0.2f, 0.1f, 0.095f, 0.095f, 0.095f, 0.095f, 0.095f, 0.095f
                                        }
                                        : new float[] {
                                            0.05f, 0.12f, 0.27f, 0.08f, 0.08f, 0.08f, 0.08f, 0.08f, 0.08f, 0.08f
                                        };
                    case 8 ->
                        traits.contains(PdfTrait.NARROW_LABELS)
                                ? new float[] {0.3f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f}
                                : new float[] {0.44f, 0.08f, 0.08f, 0.08f, 0.08f, 0.08f, 0.08f, 0.08f};
                    default -> null;
                };
        var edges = new float[form.width() + 1];
        edges[0] = left;
        for (int i = 0; i < form.width(); i++) {
            edges[i + 1] = edges[i] + (right - left) * (shares == null ? 1f / form.width() : shares[i]);
        }
        return edges;
    }

    /** Draws from {@code top} on and returns where it ends. */
    float draw(float top, Room room) {
        var heights = heights();
        var bands = new ArrayList<Band>();
        int breakBefore = traits.contains(PdfTrait.CUT_HEADINGS) && form.width() > 4 ? 1 + random.nextInt(2) : -1;
        float y = top;
        for (int row = 0; row < form.height(); row++) {
            int lines = labelLines(row);
            int page = pen.page();
            float begin = room.at(y, row == breakBefore ? Float.MAX_VALUE : heights[row]);
            boolean turned = pen.page() > page;
            if (turned && traits.contains(PdfTrait.CUT_ROWS) && row >= firstRow() && lines > 1 && row != breakBefore) {
                int kept = 1 + random.nextInt(lines - 1);
                boolean above = random.nextBoolean();
                float bottom = y + kept * LEADING * size + 2 * padding;
                bands.add(new Band(row, page, y, bottom, 0, kept, above, false));
                float end = begin + (lines - kept) * LEADING * size + 2 * padding;
                bands.add(new Band(row, pen.page(), begin, end, kept, lines, !above, false));
                y = end;
                continue;
            }
            if (turned && traits.contains(PdfTrait.REPEATED_HEADINGS) && row >= HEADINGS && form.width() > 4) {
                for (int heading = 0; heading < HEADINGS; heading++) {
                    bands.add(whole(heading, begin, heights[heading], true));
                    begin += heights[heading];
                }
            }
            bands.add(whole(row, begin, heights[row], false));
            y = begin + heights[row];
        }
        paint(bands);
        return y + 12;
    }

    private Band whole(int row, float top, float height, boolean again) {
        return new Band(row, pen.page(), top, top + height, 0, Integer.MAX_VALUE, true, again);
    }

    private int firstRow() {
        return form.width() > 4 ? HEADINGS : 0;
    }

    private float[] heights() {
        var heights = new float[form.height()];
        for (int row = 0; row < heights.length; row++) {
            int lines = 1;
            for (var slot : form.rows().get(row)) {
                lines = slot.rows() == 1 ? Math.max(lines, lines(slot).size()) : lines;
            }
            boolean apart = stands(PdfTrait.ABOVE_LABEL, row) || stands(PdfTrait.BELOW_LABEL, row);
            heights[row] = (lines + (apart ? 1 : 0)) * LEADING * size + 2 * padding;
        }
        for (int row = 0; row < heights.length; row++) {
            for (var slot : form.rows().get(row)) {
                float room = 0;
                for (int r = row; r < row + slot.rows(); r++) {
                    room += heights[r];
                }
                float needed = lines(slot).size() * LEADING * size + 2 * padding;
                heights[row + slot.rows() - 1] += Math.max(0, needed - room);
            }
        }
        return heights;
    }

    /** Whether the figures of a row stand on a line of their own. */
    private boolean stands(PdfTrait where, int row) {
        return traits.contains(where) && hasFigures(row) && labelLines(row) > 0;
    }

    private boolean hasFigures(int row) {
        return form.rows().get(row).stream().anyMatch(PdfTable::isFigure);
    }

    /** How many lines the label of a row has. */
    private int labelLines(int row) {
        return form.rows().get(row).stream()
                .filter(slot -> slot.rows() == 1 && !isFigure(slot))
                .mapToInt(slot -> lines(slot).size())
                .max()
                .orElse(0);
    }

    static boolean isFigure(Slot slot) {
        return slot.text().matches("[-+/.,\\d]*(万元)?");
    }

    private List<String> lines(Slot slot) {
        boolean upright = slot.rows() > 10 && traits.contains(PdfTrait.NARROW_LABELS);
        return isFigure(slot) && !traits.contains(PdfTrait.BROKEN_NUMBERS)
                ? List.of(slot.text())
                : PdfLayouts.wrap(
                        slot.text(),
                        upright ? 0 : xs[slot.column() + slot.columns()] - xs[slot.column()] - 2 * SIDE,
                        size);
    }

    private void paint(List<Band> bands) {
        var pages = bands.stream().map(Band::page).distinct().toList();
        for (var band : bands) {
            if (band.fromLine() == 0) {
                form.rows().get(band.row()).forEach(slot -> paint(slot, band, bands, pages));
            }
        }
    }

    /** The parts of a cell, one on each page that it reaches. */
    private void paint(Slot slot, Band begin, List<Band> bands, List<Integer> pages) {
        var remaining = new ArrayList<>(lines(slot));
        boolean cut = false;
        for (int page : pages) {
            var mine = bands.stream()
                    .filter(band -> band.page() == page
                            && band.again() == begin.again()
                            && (!begin.again() || band.page() == begin.page())
                            && band.row() >= begin.row()
                            && band.row() < begin.row() + slot.rows())
                    .toList();
            if (mine.isEmpty()) {
                continue;
            }
            var first = mine.getFirst();
            float top = first.top();
            float bottom = mine.getLast().bottom();
            border(slot, begin.row(), page, top, bottom);
            if (slot.rows() > 1) {
                int fitting = Math.min(remaining.size(), (int) ((bottom - top - padding) / (LEADING * size)));
                if (bands.getLast().page() == page) {
                    fitting = remaining.size();
                }
                print(slot, page, top, bottom, remaining.subList(0, fitting), -1, 0);
                remaining.subList(0, fitting).clear();
                continue;
            }
            cut |= first.toLine() != Integer.MAX_VALUE;
            var part = isFigure(slot)
                    ? first.hasFigures() ? lines(slot) : List.<String>of()
                    : cut && labelLines(first.row()) == lines(slot).size()
                            ? lines(slot).subList(first.fromLine(), first.toLine())
                            : first.fromLine() == 0 ? lines(slot) : List.<String>of();
            boolean above = stands(PdfTrait.ABOVE_LABEL, first.row()) && !cut;
            boolean below = stands(PdfTrait.BELOW_LABEL, first.row()) && !cut;
            int lead = above && !isFigure(slot) ? 1 : below && isFigure(slot) ? labelLines(first.row()) : 0;
            boolean ragged = traits.contains(PdfTrait.RAGGED) && form.width() > 4;
            print(slot, page, top, bottom, part, above || below ? lead : -1, ragged ? STEP * (first.row() % 3) : 0);
        }
    }

    private void print(Slot slot, int page, float top, float bottom, List<String> lines, int lead, float shift) {
        float leading = LEADING * size;
        boolean figure = isFigure(slot);
        boolean atTop = (figure || slot.rows() == 1) && (lead >= 0 || traits.contains(PdfTrait.ON_FIRST_LINE));
        boolean atBottom = figure && traits.contains(PdfTrait.ON_LAST_LINE);
        float y = atTop
                ? top + padding + Math.max(0, lead) * leading
                : atBottom
                        ? bottom - padding - lines.size() * leading
                        : top + (bottom - top - lines.size() * leading) / 2;
        float left = xs[slot.column()];
        float right = xs[slot.column() + slot.columns()];
        for (var line : lines) {
            float width = PdfFont.width(line, size);
            float x = figure
                    ? traits.contains(PdfTrait.ALIGNED_LEFT)
                            ? left + SIDE + shift
                            : traits.contains(PdfTrait.ALIGNED_RIGHT)
                                    ? right - SIDE - width
                                    : (left + right - width) / 2
                    : slot.rows() > 10 || centred || traits.contains(PdfTrait.CENTRED_LABELS) || isHeading(slot)
                            ? (left + right - width) / 2
                            : left + SIDE;
            pen.on(page).text(x, y + 0.86f * size, size, line);
            y += leading;
        }
    }

    /** Whether it is centred as headings are: everything that is no label of a row. */
    private boolean isHeading(Slot slot) {
        return !isRequests || !slot.text().matches("[一二三四（\\d].*");
    }

    /** The part of the table's frame that is at the edge of a cell. */
    private void frame(Slot slot, int row, int page, float top, float bottom) {
        float left = xs[slot.column()];
        float right = xs[slot.column() + slot.columns()];
        if (row == 0) {
            pen.on(page).line(left, top, right, top);
        }
        if (row + slot.rows() == form.height()) {
            pen.on(page).line(left, bottom, right, bottom);
        }
        if (slot.column() == 0) {
            pen.on(page).line(left, top, left, bottom);
        }
        if (slot.column() + slot.columns() == form.width()) {
            pen.on(page).line(right, top, right, bottom);
        }
    }

    private void border(Slot slot, int row, int page, float top, float bottom) {
        float left = xs[slot.column()];
        float right = xs[slot.column() + slot.columns()];
        if (traits.contains(PdfTrait.SHADED) && !isFigure(slot) && isHeading(slot)) {
            pen.on(page).shade(left, top, right, bottom);
        }
        if (traits.contains(PdfTrait.NO_RULES)) {
            return;
        }
        boolean isGrouped = traits.contains(PdfTrait.GROUP_RULES);
        if (traits.contains(PdfTrait.FRAME) || traits.contains(PdfTrait.COLUMN_RULES) || isGrouped) {
            frame(slot, row, page, top, bottom);
        } else {
            pen.on(page).line(left, top, right, top);
            pen.line(left, bottom, right, bottom);
        }
        if (isGrouped && beginsGroup(row)) {
            pen.on(page).line(left, top, right, top);
        }
        if (!traits.contains(PdfTrait.HORIZONTAL_RULES) && !traits.contains(PdfTrait.FRAME)) {
            pen.on(page).line(left, top, left, bottom);
            pen.line(right, top, right, bottom);
        }
    }

    /** Whether a row begins with the name of a group, or stands alone. */
    private boolean beginsGroup(int row) {
        var slots = form.rows().get(row);
        return isRequests ? row >= HEADINGS && slots.getFirst().column() < 2 : slots.size() == 1 || form.width() > 4;
    }
}
