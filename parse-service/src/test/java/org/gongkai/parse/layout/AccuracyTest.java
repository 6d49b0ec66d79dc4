package org.gongkai.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.parse.KnownReport;
import org.gongkai.parse.Samples;
import org.gongkai.parse.layout.AccuracyPage.Recorded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccuracyTest {
    private static final Path PAGE = Samples.own().resolveSibling("docs").resolve("accuracy.md");
    private static final double ENOUGH = 0.995;
    private static final Map<Dialect, Score> LAYOUTS = new EnumMap<>(Dialect.class);
    private static final Map<String, Score> SAMPLES = new TreeMap<>();
    private static Map<String, Recorded> recorded = Map.of();

    @BeforeAll
    static void readAll() throws IOException {
        for (var dialect : Dialect.values()) {
            LAYOUTS.put(dialect, Accuracy.of(dialect));
        }
        for (var document : KnownReport.documents()) {
            SAMPLES.put(document.name(), Score.of(document.name(), document.printed(), document.parsed()));
        }
        if (Boolean.getBoolean("accuracy.update")) {
            var layouts = new LinkedHashMap<String, Recorded>();
            LAYOUTS.forEach((dialect, score) -> layouts.put(dialect.title(), Recorded.of(score)));
            var samples = new TreeMap<String, Recorded>();
            SAMPLES.forEach((name, score) -> samples.put(name, Recorded.of(score)));
            Files.writeString(PAGE, AccuracyPage.write(layouts, samples));
        }
        recorded = AccuracyPage.read(Files.readString(PAGE));
    }

    @ParameterizedTest
    @EnumSource
    void noCellIsReadWrongInAnyLayout(Dialect dialect) {
        assertThat(LAYOUTS.get(dialect))
                .satisfies(score ->
                        assertThat(score.wrong()).as("%s", score.faults()).isZero());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "GLUED",
                "HALF_GLUED",
                "CELL_PER_PARAGRAPH",
                "CELL_PER_LINE_WITH_PIPE",
                "PIPE_ALONE_BEFORE_ROWS",
                // Without lines a table that is left blank altogether can hardly be told from prose.
                "PDF_CHARACTERS",
                "PDF_STRINGS",
                "PDF_HORIZONTAL",
                "PDF_UNRULED",
                "PDF_UNRULED_BROKEN",
                "PDF_UNRULED_CUT"
            })
    void nearlyEveryCellIsReadWhereCellsAreApart(Dialect dialect) {
        assertThat(Recorded.of(LAYOUTS.get(dialect)).share()).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @EnumSource
    void agencyAndYearAreFoundInEveryLayout(Dialect dialect) {
        assertThat(LAYOUTS.get(dialect))
                .satisfies(score ->
                        assertThat(score.misnamed()).as("%s", score.faults()).isZero());
    }

    @ParameterizedTest
    @EnumSource
    void theScoreOfALayoutIsNoWorseThanRecorded(Dialect dialect) {
        var score = Recorded.of(LAYOUTS.get(dialect));

        assertThat(recorded.get(dialect.title()))
                .satisfies(before ->
                        assertThat(score).matches(now -> now.isNoWorseThan(before), "no worse than " + before));
    }

    @Test
    void theScoreOfASampleIsNoWorseThanRecorded() {
        assertThat(SAMPLES)
                .isNotEmpty()
                .allSatisfy((name, score) -> assertThat(recorded.get(name))
                        .satisfies(before -> assertThat(Recorded.of(score))
                                .matches(now -> now.isNoWorseThan(before), "no worse than " + before)));
    }
}
