package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of several years beside each other: 「2021年」 and 「2020年」 over two halves of a frame, with the same table in
 * each. Only the half of the report's own year is its report.
 */
final class YearsBeside {
    private static final Pattern CAPTION = Pattern.compile("(20\\d\\d)年度?");
    /** Where a report says of which year it is. */
    private static final Pattern OF_YEAR = Pattern.compile("(20\\d\\d)年度?政府信息公开(?:工作)?(?:年度)?报告|(20\\d\\d)年1月1日起?至");
    /** The year is said within so many characters. */
    private static final int OPENING = 20_000;
    /** Captions in the middle of their cells may be this many characters above or below each other. */
    private static final float BESIDE = 8;
    /** Lines as near as this are the same. */
    private static final float SAME = 3;
    /** What is this near to the first or last character of a page goes on from, or to, another page. */
    private static final float AT_END = 30;

    /** No table has captions of more years; and so few characters are quickly looked at one by one. */
    private static final int MOST = 200;
    /** So many characters behind a caption nothing stands. */
    private static final float ROOM = 0.3f;

    private final List<List<Glyph>> opening = new ArrayList<>();
    private int openingGlyphs;
    private List<Part> open = List.of();

    /** A part of a frame, for one year. */
    record Part(int year, float left, float right) {}

    /** A frame on a page, cut into parts. */
    record Frame(float top, float bottom, List<Part> parts) {
        boolean holds(float y) {
            return top - SAME <= y && y <= bottom + SAME;
        }
    }

    private record Caption(int year, Segment segment) {}

    /** The frames of a page that hold several years, from top to bottom. */
    List<Frame> find(List<Glyph> glyphs, List<Rule> down) {
        if (openingGlyphs < OPENING) {
            openingGlyphs += glyphs.size();
            opening.add(glyphs);
        }
        var ends = glyphs.stream().filter(YearsBeside::mayEndYear).toList();
        boolean hasCaptions = ends.size() > MOST
                || ends.stream().filter(end -> endsLine(end, glyphs)).count() > 1;
        if (open.isEmpty() && !hasCaptions) {
            return List.of();
        }
        var segments = Segment.of(GlyphText.lines(glyphs));
        var captions = captions(segments);
        if ((captions.size() < 2 && open.isEmpty()) || captions.size() > MOST) {
            return List.of();
        }
        var walls = RuleMerger.merge(down);
        double top = segments.stream().mapToDouble(Segment::top).min().orElse(0);
        double bottom = segments.stream().mapToDouble(Segment::bottom).max().orElse(0);
        var frames = new ArrayList<Frame>();
        goingOn(walls, (float) top).ifPresent(frames::add);
        for (int i = 0; i < captions.size(); i++) {
            var first = captions.get(i);
            var beside = captions.stream()
                    .filter(other ->
                            Math.abs(other.segment().centerY() - first.segment().centerY())
                                    < BESIDE * first.segment().size())
                    .sorted(Comparator.comparingDouble(
                            caption -> caption.segment().left()))
                    .toList();
            boolean isNew =
                    frames.isEmpty() || !frames.getLast().holds(first.segment().centerY());
            if (isNew && areSeveral(beside)) {
                var frame = frame(beside, walls);
                if (frame != null) {
                    frames.add(frame);
                }
            }
        }
        open = frames.isEmpty() || frames.getLast().bottom() < bottom - AT_END
                ? List.of()
                : frames.getLast().parts();
        return frames;
    }

    /** Whether there is room behind a character. */
    private static boolean endsLine(Glyph end, List<Glyph> glyphs) {
        return glyphs.stream()
                .noneMatch(glyph -> glyph.left() > end.centerX()
                        && glyph.left() < end.right() + ROOM * end.size()
                        && Math.abs(glyph.centerY() - end.centerY()) < ROOM * end.size());
    }

    private static boolean mayEndYear(Glyph glyph) {
        return glyph.text().equals("年") || glyph.text().equals("度");
    }

    private static List<Caption> captions(List<Segment> segments) {
        var captions = new ArrayList<Caption>();
        for (var segment : segments) {
            var matcher = CAPTION.matcher(segment.value());
            if (segment.value().length() <= 6 && matcher.matches()) {
                captions.add(new Caption(Integer.parseInt(matcher.group(1)), segment));
            }
        }
        return captions;
    }

    private static boolean areSeveral(List<Caption> captions) {
        var years = new HashSet<Integer>();
        return captions.size() > 1 && captions.stream().allMatch(caption -> years.add(caption.year()));
    }

    /** The frame around captions; null where no lines part them. */
    private static @Nullable Frame frame(List<Caption> captions, List<Rule> walls) {
        var parts = new ArrayList<Part>();
        float left = 0;
        float bottom = 0;
        for (int i = 1; i <= captions.size(); i++) {
            var before = captions.get(i - 1);
            if (i == captions.size()) {
                parts.add(new Part(before.year(), left, Float.MAX_VALUE));
                break;
            }
            var cut = between(before.segment(), captions.get(i).segment(), walls);
            if (cut == null) {
                return null;
            }
            parts.add(new Part(before.year(), left, cut.at()));
            left = cut.at();
            bottom = Math.max(bottom, cut.to());
        }
        double top = captions.stream()
                .mapToDouble(caption -> caption.segment().top())
                .min()
                .orElse(0);
        return new Frame((float) top - SAME, bottom, parts);
    }

    /** The line between two captions that reaches furthest down. */
    private static @Nullable Rule between(Segment before, Segment after, List<Rule> walls) {
        return walls.stream()
                .filter(wall -> before.right() < wall.at()
                        && wall.at() < after.left()
                        && wall.from() < Math.min(before.centerY(), after.centerY())
                        && Math.max(before.bottom(), after.bottom()) < wall.to())
                .max(Comparator.comparingDouble(Rule::to))
                .orElse(null);
    }

    /** The frame of the page before, where its lines go on at the head of this one. */
    private Optional<Frame> goingOn(List<Rule> walls, float top) {
        var cuts = open.stream()
                .skip(1)
                .map(part -> walls.stream()
                        .filter(wall -> Math.abs(wall.at() - part.left()) < SAME && wall.from() < top + AT_END)
                        .max(Comparator.comparingDouble(Rule::to))
                        .orElse(null))
                .toList();
        if (cuts.isEmpty() || cuts.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        return Optional.of(new Frame(0, cuts.getFirst().to(), open));
    }

    /** The report's own year among those of a frame; empty where it does not say, or says several. */
    OptionalInt own(Frame frame) {
        var said = new HashSet<Integer>();
        var text = new StringBuilder();
        opening.forEach(page -> Segment.of(GlyphText.lines(page)).forEach(segment -> text.append(segment.value())));
        var matcher = OF_YEAR.matcher(text);
        while (matcher.find()) {
            said.add(Integer.parseInt(matcher.group(matcher.group(1) == null ? 2 : 1)));
        }
        var own = frame.parts().stream().map(Part::year).filter(said::contains).toList();
        return own.size() == 1 ? OptionalInt.of(own.getFirst()) : OptionalInt.empty();
    }
}
