package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.script.Script;
import org.junit.jupiter.api.Test;

/** Text in the colour of the paper, marks of notes and lines through figures. */
class InkTest {
    private static final float[] XS = {100, 200, 300};
    private static final float[] YS = {100, 130, 160};

    private static Pages table(Pages page) throws IOException {
        return page.grid(XS, YS).text(110, 120, "A").text(110, 150, "B").text(210, 150, "8");
    }

    @Test
    void whiteTextOnPaperIsNotRead() {
        var pdf = Pages.draw(page -> {
            table(page).text(210, 120, "41");
            page.content().setNonStrokingColor(Color.WHITE);
            page.text(224, 120, "7");
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:41][1:B 2:8]");
    }

    @Test
    void whiteTextOnAGroundOfAnotherColourIsRead() {
        var pdf = Pages.draw(page -> {
            page.content().setNonStrokingColor(Color.BLUE);
            page.content().addRect(200, Pages.HEIGHT - 130, 100, 30);
            page.content().fill();
            page.content().setNonStrokingColor(Color.BLACK);
            table(page);
            page.content().setNonStrokingColor(1f);
            page.text(210, 120, "41");
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:41][1:B 2:8]");
    }

    @Test
    void textThatLetsEverythingThroughIsNotRead() {
        var pdf = Pages.draw(page -> {
            table(page);
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(0f);
            page.content().setGraphicsStateParameters(state);
            page.text(210, 120, "7");
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:][1:B 2:8]");
    }

    @Test
    void smallRaisedTypeBehindAFigureIsTheMarkOfANote() {
        var pdf = Pages.draw(page -> {
            table(page).text(210, 120, "41");
            raised(page, 223.5f, 116, "12");
        });

        assertThat(Drawing.of(Script.clean(Pages.document(pdf)))).containsExactly("[1:A 2:41][1:B 2:8]");
        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:41¹²][1:B 2:8]");
    }

    @Test
    void bracketsOfAMarkBelongToIt() {
        var pdf = Pages.draw(page -> {
            table(page).text(210, 120, "41");
            raised(page, 223.5f, 116, "[3]");
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:41³][1:B 2:8]");
    }

    private static void raised(Pages page, float x, float y, String text) throws IOException {
        var content = page.content();
        content.beginText();
        content.setFont(Pages.FONT, 7);
        content.newLineAtOffset(x, Pages.HEIGHT - y);
        content.showText(text);
        content.endText();
    }

    @Test
    void aFigureWithALineThroughItDoesNotCountAndTheOneApartFromItIsCertain() {
        var pdf = Pages.draw(
                page -> table(page).text(210, 120, "66").text(240, 120, "41").line(209, 115.7f, 224, 115.7f));

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:41][1:B 2:8]");
        var grid = (Grid) Pages.document(pdf).blocks().getFirst();
        assertThat(grid.rows().getFirst().cells().getLast().doubtful()).isFalse();
        assertThat(grid.rows().getLast().cells().getLast().doubtful()).isFalse();
    }

    @Test
    void whatALineLeavesOfAFigureIsInDoubt() {
        var pdf = Pages.draw(page -> table(page).text(210, 120, "6641").line(209, 115.7f, 219, 115.7f));

        var grid = (Grid) Pages.document(pdf).blocks().getFirst();
        assertThat(grid.rows().getFirst().cells().getLast().doubtful()).isTrue();
    }

    @Test
    void aLineBelowAFigureStrikesNothing() {
        var pdf = Pages.draw(page -> table(page).text(210, 120, "41").line(209, 121.5f, 224, 121.5f));
        var grid = (Grid) Pages.document(pdf).blocks().getFirst();

        assertThat(grid.rows().getFirst().cells().getLast().text().value()).isEqualTo("41");
        assertThat(grid.rows().getFirst().cells().getLast().doubtful()).isFalse();
    }

    @Test
    void aFigurePaintedOverIsNotReadAndTheOneAboveItIs() {
        var pdf = Pages.draw(page -> {
            table(page).text(210, 120, "41");
            paint(page, 208, 108, 30, 16);
            page.text(212, 120, "7");
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:7][1:B 2:8]");
    }

    @Test
    void aFigurePaintedOverWithNoOtherInItsPlaceLeavesTheCellInDoubt() {
        var pdf = Pages.draw(page -> {
            table(page).text(210, 120, "41");
            paint(page, 208, 108, 30, 16);
        });
        var grid = (Grid) Pages.document(pdf).blocks().getFirst();

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:][1:B 2:8]");
        assertThat(grid.rows().getFirst().cells().getLast().doubtful()).isTrue();
    }

    @Test
    void paintThatIsClippedToAnotherPlaceHidesNothing() {
        var pdf = Pages.draw(page -> {
            table(page).text(210, 120, "41");
            page.content().saveGraphicsState();
            page.content().addRect(20, 20, 30, 30);
            page.content().clip();
            paint(page, 0, 0, Pages.WIDTH, Pages.HEIGHT);
            page.content().restoreGraphicsState();
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:41][1:B 2:8]");
    }

    @Test
    void paintThatLetsTextThroughHidesNothing() {
        var pdf = Pages.draw(page -> {
            table(page).text(210, 120, "41");
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(0.4f);
            page.content().setGraphicsStateParameters(state);
            paint(page, 208, 108, 30, 16);
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:41][1:B 2:8]");
    }

    private static void paint(Pages page, float left, float top, float width, float height) throws IOException {
        page.content().setNonStrokingColor(Color.WHITE);
        page.content().addRect(left, Pages.HEIGHT - top - height, width, height);
        page.content().fill();
        page.content().setNonStrokingColor(Color.BLACK);
    }
}
