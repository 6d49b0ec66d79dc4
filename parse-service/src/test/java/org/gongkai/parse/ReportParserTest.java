package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gongkai.events.EventJson;
import org.gongkai.events.FigureState;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportParserTest {
    static Stream<Path> samples() {
        return Samples.documents(Samples.own()).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameBytesGiveTheSameResult(Path document) {
        assertThat(EventJson.write(Samples.parse(document))).isEqualTo(EventJson.write(Samples.parse(document)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theResultNamesTheBytesItWasReadFrom(Path document) throws IOException {
        var parsed = Samples.parse(document);

        assertThat(parsed.sha256()).isEqualTo(sha256(Files.readAllBytes(document)));
        assertThat(parsed.filename()).isEqualTo(document.getFileName().toString());
        assertThat(parsed.problems()).extracting(ParseProblem::kind).doesNotContain(ProblemKind.READER_FAILED);
    }

    @Test
    void everyFigureOfAPdfHasItsPageAndBox() {
        assertThat(Samples.parse(Samples.own().resolve("ningwu-2020.pdf")).figures())
                .filteredOn(figure -> figure.state() == FigureState.READ)
                .hasSize(41)
                .allSatisfy(figure -> {
                    assertThat(figure.source().page()).isBetween(1, 10);
                    assertThat(figure.source().box()).hasSize(4);
                    assertThat(figure.source().box().get(0))
                            .isLessThan(figure.source().box().get(2));
                    assertThat(figure.source().box().get(1))
                            .isLessThan(figure.source().box().get(3));
                    assertThat(figure.source().table()).isPositive();
                });
    }

    @Test
    void everyFigureOfATextStandsWhereItsPlaceSays() {
        assertThat(samples().filter(file -> file.toString().endsWith(".txt")))
                .isNotEmpty()
                .allSatisfy(file -> {
                    var text = Files.readString(file);
                    assertThat(Samples.parse(file).figures())
                            .filteredOn(figure -> figure.state() == FigureState.READ)
                            .allSatisfy(figure -> assertThat(text.substring(
                                                    figure.source().start(),
                                                    figure.source().end())
                                            .strip())
                                    .isEqualTo(figure.printed()));
                });
    }

    @Test
    void everyClaimOfATextStandsWhereItsPlaceSays() {
        assertThat(samples().filter(file -> file.toString().endsWith(".txt"))).allSatisfy(file -> {
            var text = Files.readString(file);
            assertThat(Samples.parse(file).claims())
                    .allSatisfy(claim -> assertThat(text.substring(
                                            claim.source().start(),
                                            claim.source().end())
                                    .strip())
                            .isEqualTo(claim.sentence()));
        });
    }

    @Test
    void allFormatsOfOneReportGiveTheSameFiguresSectionsAndClaims() {
        var whole = samples()
                .filter(file -> file.getFileName().toString().startsWith("ningwu"))
                .map(Samples::parse)
                .toList();

        assertThat(whole).hasSizeGreaterThan(3).allSatisfy(parsed -> {
            assertThat(parsed.sections())
                    .extracting(section -> section.number())
                    .containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(parsed.claims())
                    .extracting(claim -> claim.cell() + "=" + claim.value())
                    .containsExactlyInAnyOrderElementsOf(whole.getFirst().claims().stream()
                            .map(claim -> claim.cell() + "=" + claim.value())
                            .toList());
        });
    }

    @Test
    void whatADocumentIsNotIsSaid() {
        assertThat(kinds("")).containsExactly(ProblemKind.NO_TEXT);
        assertThat(kinds(" \n\t\n")).containsExactly(ProblemKind.NO_TEXT);
        assertThat(kinds("关于做好春节期间安全生产工作的通知")).containsExactly(ProblemKind.NOT_A_REPORT);
        assertThat(kinds("修武县2016年政府信息公开工作年度报告\n一、总体情况\n好。")).containsExactly(ProblemKind.BEFORE_2019);
        assertThat(kinds("修武县2020年政府信息公开工作年度报告\n一、总体情况\n好。")).isEmpty();
        assertThat(kinds("\u0000\u0001\u0002")).containsExactly(ProblemKind.UNSUPPORTED_FORMAT);
        assertThat(kinds("{\\rtf1\\ansi\\ansicpg936 {\\b 2020}\\par}")).containsExactly(ProblemKind.NOT_A_REPORT);
        assertThat(kinds("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html><p>2020"))
                .containsExactly(ProblemKind.DAMAGED);
    }

    @Test
    void whatIsNoReportHasNoFigures() {
        assertThat(parse("关于做好春节期间安全生产工作的通知").figures()).isEmpty();
    }

    @Test
    void aDocumentWithAProblemInEveryRowIsStillASmallEvent() {
        var parsed = parse("规章|0|1|2\n" + "某某事项|4|5|6\n".repeat(20_000));

        assertThat(parsed.problems()).hasSize(501);
        assertThat(parsed.problems().getLast().kind()).isEqualTo(ProblemKind.TOO_LARGE);
    }

    private static Stream<ProblemKind> kinds(String text) {
        return parse(text).problems().stream().map(ParseProblem::kind);
    }

    private static ReportParsed parse(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ReportParser().parse(bytes, DocumentInfo.draft("test.txt", bytes));
    }

    private static String sha256(byte[] bytes) {
        return org.gongkai.events.SubmissionId.sha256(bytes);
    }
}
