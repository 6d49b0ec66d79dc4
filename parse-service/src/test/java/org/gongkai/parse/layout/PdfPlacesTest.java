package org.gongkai.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Source;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.gongkai.parse.layout.PdfPen.Printed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfPlacesTest {
    private static final double NEAR = 2;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ROW_IN_ONE_STRING", "BROKEN_NUMBERS"})
    void theBoxOfEveryFigureIsAroundItsDigitsAndNoOthers(PdfTrait trait) {
        var traits = EnumSet.of(trait);
        var report = everyFigureDifferent();
        List<Printed> printed;
        byte[] document;
        try (var pen = new PdfPen(traits, new Random(7))) {
            PdfLayouts.draw(report, traits, pen);
            document = pen.bytes();
            printed = pen.printed();
        }

        var figures = new ReportParser()
                .parse(document, DocumentInfo.draft("places", document))
                .figures();

        var places = printed.stream()
                .filter(text -> text.text().matches("\\d{4}"))
                .collect(Collectors.toMap(Printed::text, text -> text));
        assertThat(figures).allSatisfy(figure -> assertThat(figure.state()).isEqualTo(FigureState.READ));
        assertThat(figures).allSatisfy(figure -> {
            var own = places.get(String.valueOf(figure.value()));
            assertThat(surrounds(figure.source(), own))
                    .as("%s at %s", figure, own)
                    .isTrue();
            assertThat(places.values())
                    .filteredOn(other -> !other.equals(own))
                    .noneMatch(other -> touches(figure, other));
        });
    }

    /** A number of four digits in each cell, none of them twice. */
    private static Report everyFigureDifferent() {
        var random = new Random(3);
        var truth = Truths.of(random);
        var cells = new TreeMap<>(truth.cells());
        int number = 1000;
        for (var cell : truth.cells().keySet()) {
            cells.put(cell, String.valueOf(number++));
        }
        return Report.of(new Truth(truth.agency(), 2030, truth.disclosure(), truth.requests(), cells), random);
    }

    private static boolean surrounds(Source source, Printed printed) {
        var box = source.box();
        return source.page() == printed.page()
                && box.get(0) <= printed.left() + NEAR
                && box.get(1) <= printed.top() + NEAR
                && box.get(2) >= printed.right() - NEAR
                && box.get(3) >= printed.bottom() - NEAR
                && box.get(2) - box.get(0) <= printed.right() - printed.left() + 3 * NEAR
                && box.get(3) - box.get(1) <= printed.bottom() - printed.top() + 3 * NEAR;
    }

    private static boolean touches(Figure figure, Printed other) {
        var box = figure.source().box();
        return figure.source().page() == other.page()
                && box.get(0) < other.right() - NEAR
                && box.get(2) > other.left() + NEAR
                && box.get(1) < other.bottom() - NEAR
                && box.get(3) > other.top() + NEAR;
    }
}
