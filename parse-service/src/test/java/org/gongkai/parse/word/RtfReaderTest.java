package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;

class RtfReaderTest {
    @Test
    void paragraphsEndWithTheirMarkAndLinesOfTheFileMeanNothing() {
        assertThat(read("\\pard one\n two\\par three\\line four\\par")).containsExactly("one two", "three", "four");
    }

    @Test
    void bytesAreCharactersOfTheCodePage() {
        assertThat(read("\\ansicpg936 \\'d2\\'bb\\'a1\\'a2\\'d7\\'dc\\'cc\\'e5\\par"))
                .containsExactly("一、总体");
    }

    @Test
    void theSecondByteOfACharacterMayBeWrittenAsALetter() {
        assertThat(read("\\ansicpg936 \\'81A\\'82\\\\\\par")).containsExactly("丄俓");
    }

    @Test
    void bytesAreCharactersOfTheFontsCharacterSet() {
        assertThat(read("\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f5\\fcharset134 B;}{\\f6\\fcharset136 C;}}"
                        + "\\f0 \\'e9{\\f5 \\'d2\\'bb}{\\f6 \\'a4\\'40}{\\f0\\loch\\af0\\dbch\\af5 \\'d2\\'bb}\\par"))
                .containsExactly("é一一一");
    }

    @Test
    void aCharacterByItsNumberIsFollowedByItsSubstitutes() {
        assertThat(read("\\u19968?\\uc2\\u-24575\\'a1\\'a2{\\uc0\\u19977}\\u20108\\'b6\\'fe\\uc1\\u23383 {}7\\par"))
                .containsExactly("一\uA001三二字7");
    }

    @Test
    void aTableHasItsColumnsWhereCellsBegin() {
        assertThat(read("\\trowd\\trleft-108\\cellx900\\cellx2700\\pard\\intbl a\\cell b\\cell\\row"
                        + "\\trowd\\trleft-108\\cellx900\\cellx1800\\cellx2690\\pard\\intbl c\\cell d\\par e\\cell\\cell\\row"
                        + "\\pard end\\par"))
                .containsExactly("[1:a 2:b][1:c 2:d\ne 3:]", "end");
    }

    @Test
    void cellsThatAreMergedAreOne() {
        assertThat(
                        read(
                                "\\trowd\\clvmgf\\cellx900\\clmgf\\cellx1800\\clmrg\\cellx2700\\pard\\intbl a\\cell b\\cell\\cell\\row"
                                        + "\\trowd\\clvmrg\\cellx900\\cellx1800\\cellx2700\\pard\\intbl\\cell c\\cell d\\cell\\row"))
                .containsExactly("[1:a 2:b][2:c 3:d]");
    }

    @Test
    void whatARowIsMayBeToldBehindItsCellsAndHoldsUntilToldAnew() {
        assertThat(read("\\pard\\intbl a\\cell b\\cell{\\trowd\\cellx900\\cellx1800\\row}"
                        + "\\pard\\intbl c\\cell d\\cell\\row"))
                .containsExactly("[1:a 2:b][1:c 2:d]");
    }

    @Test
    void aTableInACellOfATableThatLaysOutThePageIsATable() {
        assertThat(read(
                        "\\trowd\\cellx9000\\pard\\intbl\\itap1 above\\par\\pard\\intbl\\itap2 a\\nestcell{\\nonesttables\\par}"
                                + "b\\nestcell{\\nonesttables\\par}{\\*\\nesttableprops\\trowd\\cellx4000\\cellx8000\\nestrow}"
                                + "{\\nonesttables\\par}\\pard\\intbl\\itap1 below\\cell\\row\\pard end\\par"))
                .containsExactly("above", "[1:a 2:b]", "below", "end");
    }

    @Test
    void whatIsNotOnThePageIsNotRead() {
        assertThat(read(
                        "{\\info{\\title T}}{\\stylesheet{\\s0 Normal;}}{\\*\\generator G;}{\\header H\\par}{\\footer 7\\par}"
                                + "{\\v hidden}{\\deleted 9}{\\field{\\*\\fldinst PAGE}{\\fldrslt 5}}{\\footnote F}{\\xe X}"
                                + "{\\pict\\bin4 }}{{}\\par"))
                .containsExactly("5", "<picture>");
    }

    @Test
    void theNumberOfAListIsOnThePage() {
        assertThat(read("{\\listtext\\pard\\plain 1.\\tab}text\\par")).containsExactly("1.\ttext");
    }

    @Test
    void theTextOfABoxStandsBehindTheParagraphThatHoldsIt() {
        assertThat(read(
                        "around{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard in the box\\par}}{\\shprslt old}}"
                                + " it\\par"))
                .containsExactly("around it", "in the box");
    }

    @Test
    void aMarkOfANoteIsNoDigitAndWhiteOrStruckTextIsNoFigure() {
        assertThat(read(
                        "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}\\trowd\\cellx900\\cellx1800\\cellx2700"
                                + "\\pard\\intbl 12{\\super 3}\\cell {\\cf1 9}7\\cell {\\strike 5}6\\cell\\row"))
                .containsExactly("[1:12³ 2:7 3:6]");
    }

    @Test
    void aSignOfASymbolFontLeavesADoubt() {
        var document =
                rtf("{\\fonttbl{\\f0\\fcharset2 Wingdings;}}\\trowd\\cellx900\\pard\\intbl\\f0 \\'fc\\cell\\row");
        var grid = (Block.Grid) document.blocks().getFirst();

        assertThat(grid.rows().getFirst().cells().getFirst().doubtful()).isTrue();
    }

    @Test
    void bytesThatAreNoCharactersAreToldOf() {
        assertThat(rtf("\\ansicpg936 \\'d2\\'bb\\'ff\\par").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.ENCODING_LOSS));
    }

    @Test
    void aDocumentThatBreaksOffIsReadAsFarAsItGoes() {
        assertThat(read("one\\par \\trowd\\cellx900\\pard\\intbl two\\cell thr"))
                .containsExactly("one", "[1:two]", "thr");
    }

    private static List<String> read(String body) {
        return Drawing.of(rtf(body));
    }

    private static Document rtf(String body) {
        return RtfReader.read(("{\\rtf1\\ansi " + body + "}").getBytes(StandardCharsets.ISO_8859_1), Limits.USUAL);
    }
}
