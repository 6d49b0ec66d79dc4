package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearsBesideTest {
    private static final List<Rule> WALL = List.of(Rule.of(300, 100, 400));

    @Test
    void ofTwoYearsInOneFrameTheReportsOwnIsKnown() {
        var years = new YearsBeside();
        var frames = years.find(page("2022年政府信息公开工作年度报告", 60, "2022年", 110, "2021年", 110), WALL);

        assertThat(frames).hasSize(1);
        assertThat(frames.getFirst().parts())
                .containsExactly(new YearsBeside.Part(2022, 0, 300), new YearsBeside.Part(2021, 300, Float.MAX_VALUE));
        assertThat(years.own(frames.getFirst())).hasValue(2022);
    }

    @Test
    void captionsInTheMiddleOfTheirCellsMayBeAtDifferentHeights() {
        assertThat(new YearsBeside().find(page("", 60, "2022年", 110, "2021年度", 140), WALL))
                .hasSize(1);
    }

    @Test
    void aReportThatDoesNotSayItsYearHasNoneOfThemForItsOwn() {
        var years = new YearsBeside();
        var frames = years.find(page("", 60, "2022年", 110, "2021年", 110), WALL);

        assertThat(years.own(frames.getFirst())).isEmpty();
    }

    @Test
    void oneYearTwiceIsNoComparison() {
        assertThat(new YearsBeside().find(page("", 60, "2022年", 110, "2022年", 110), WALL))
                .isEmpty();
    }

    @Test
    void whereNoLinePartsTwoYearsTheyAreNoHalves() {
        assertThat(new YearsBeside().find(page("", 60, "2022年", 110, "2021年", 110), List.of()))
                .isEmpty();
    }

    @Test
    void aFrameThatReachesTheEndOfThePageGoesOnWhereItsLineDoes() {
        var years = new YearsBeside();
        years.find(page("2022年政府信息公开工作年度报告", 60, "2022年", 380, "2021年", 380), List.of(Rule.of(300, 370, 400)));

        var next = years.find(page("total", 60, "12", 80, "7", 80), List.of(Rule.of(300, 50, 90)));

        assertThat(next).hasSize(1);
        assertThat(years.own(next.getFirst())).hasValue(2022);
        assertThat(years.find(page("end", 60, "12", 80, "7", 80), List.of(Rule.of(300, 50, 90))))
                .isNotEmpty();
        assertThat(years.find(page("end", 60, "12", 80, "7", 80), List.of())).isEmpty();
    }

    /** A line over two columns that begin at 100 and at 400. */
    private static List<Glyph> page(
            String heading, float headingY, String left, float leftY, String right, float rightY) {
        var glyphs = new ArrayList<Glyph>();
        line(glyphs, heading, 100, headingY);
        line(glyphs, left, 100, leftY);
        line(glyphs, right, 400, rightY);
        return glyphs;
    }

    private static void line(List<Glyph> glyphs, String text, float x, float y) {
        for (int i = 0; i < text.length(); i++) {
            float left = x + 10 * i;
            glyphs.add(new Glyph(text.substring(i, i + 1), left, y - 5, left + 10, y + 5, 10, false, 0));
        }
    }
}
