package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.script.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees in Word is what counts. */
class SeenDocxTest {
    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    private static Cell cell(String properties, String content) {
        var body = Docx.table(Docx.row(Docx.cell("", Docx.p("A")), Docx.cell(properties, content)));
        var document = Script.clean(DocxReader.read(Docx.of(body), Limits.USUAL));
        return ((Grid) document.blocks().getFirst()).rows().getFirst().cells().getLast();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:strike/>", "<w:dstrike w:val='1'/>", "<w:vanish/>"})
    void anOldFigureStruckOutOrHiddenIsNoPartOfTheNew(String property) {
        var cell = cell("", paragraph(run(property, "66"), run("", "41")));

        assertThat(cell.text().value()).isEqualTo("41");
        assertThat(cell.doubtful()).isFalse();
    }

    @Test
    void aPropertyThatIsSwitchedOffStrikesNothing() {
        assertThat(cell("", paragraph(run("<w:strike w:val='0'/>", "4"), run("", "1")))
                        .text()
                        .value())
                .isEqualTo("41");
    }

    @Test
    void aFigureStruckOutWithNoneInItsPlaceIsNoBlank() {
        var cell = cell("", paragraph(run("<w:strike/>", "66")));

        assertThat(cell.text().value()).isEqualTo("66");
        assertThat(cell.doubtful()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>3</w:t></w:r>",
                "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>[3]</w:t></w:r>",
                "<w:r><w:rPr><w:position w:val='8'/><w:sz w:val='14'/></w:rPr><w:t>3</w:t></w:r>",
                "<w:r><w:footnoteReference w:id='2'/></w:r>",
                "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>3</w:t></w:r>"
            })
    void theMarkOfANoteIsNoDigitOfTheFigure(String mark) {
        assertThat(cell("", paragraph(run("", "276"), mark)).text().value()).isEqualTo("276");
    }

    @Test
    void whiteTextBesideBlackIsNotSeenUnlessTheCellIsShaded() {
        var mixed = paragraph(run("", "41"), run("<w:color w:val='FFFFFF'/>", "7"));

        assertThat(cell("", mixed).text().value()).isEqualTo("41");
        assertThat(cell("<w:shd w:fill='1F497D'/>", mixed).text().value()).isEqualTo("417");
        assertThat(cell("", paragraph(run("", "4"), run("<w:color w:val='FFFFFF'/><w:shd w:fill='000000'/>", "1")))
                        .text()
                        .value())
                .isEqualTo("41");
    }

    @Test
    void aCellOfWhiteTextAloneIsInDoubt() {
        var white = paragraph(run("<w:color w:val='FFFFFF'/>", "7"));

        assertThat(cell("", white).doubtful()).isTrue();
        assertThat(cell("<w:shd w:fill='1F497D'/>", white).doubtful()).isFalse();
    }

    @Test
    void aControlThatNobodyFilledInIsBlank() {
        var hint = "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";

        assertThat(cell("", hint.formatted("<w:showingPlcHdr/>", Docx.p("单击此处输入文字。")))
                        .text()
                        .value())
                .isEmpty();
        assertThat(cell("", paragraph(hint.formatted("<w:showingPlcHdr/>", run("", "单击")), run("", "5")))
                        .text()
                        .value())
                .isEqualTo("5");
        assertThat(cell("", hint.formatted("<w:text/>", Docx.p("41"))).text().value())
                .isEqualTo("41");
        var row = Docx.row(
                Docx.cell("", Docx.p("A")),
                hint.formatted("<w:showingPlcHdr/>", Docx.cell("", Docx.p("单击"))),
                Docx.cell("", Docx.p("3")));
        assertThat(Docx.read(Docx.table(row))).containsExactly("[1:A 2: 3:3]");
    }

    @Test
    void theChoiceOfAnOldListIsReadOnce() {
        var list = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/>"
                + "<w:listEntry w:val='0'/><w:listEntry w:val='41'/></w:ddList></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>%s"
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

        assertThat(cell("", paragraph(list.formatted(""))).text().value()).isEqualTo("41");
        assertThat(cell("", paragraph(list.formatted(run("", "41")))).text().value())
                .isEqualTo("41");
    }

    @Test
    void aCellOfAPictureOrASymbolIsNoBlank() {
        assertThat(cell("", "<w:p><w:r><w:drawing><inline><blip/></inline></w:drawing></w:r></w:p>")
                        .doubtful())
                .isTrue();
        assertThat(cell("", "<w:p><w:r><w:drawing><anchor><blip/></anchor></w:drawing></w:r></w:p>")
                        .doubtful())
                .isFalse();
        assertThat(cell("", "<w:p><w:r><w:sym w:font='Wingdings' w:char='F081'/></w:r></w:p>")
                        .doubtful())
                .isTrue();
    }

    @Test
    void aSheetOfAnotherProgramIsAPicture() {
        var sheet = "<w:p><w:r><w:object><OLEObject ProgID='Excel.Sheet.12'/></w:object></w:r></w:p>";

        assertThat(Drawing.of(DocxReader.read(Docx.of(sheet), Limits.USUAL))).containsExactly("<picture>");
    }

    @Test
    void theDigitsOfAFormulaAreKeptApart() {
        var formula =
                "<w:p><m:oMath xmlns:m='m'><m:sSup><m:e><m:r><m:t>12</m:t></m:r></m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup>"
                        + "</m:sSup></m:oMath></w:p>";

        assertThat(cell("", formula).text().value()).isEqualTo("12");
        assertThat(Drawing.of(DocxReader.read(
                        Docx.of(
                                "<w:p><m:f xmlns:m='m'><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></w:p>"),
                        Limits.USUAL)))
                .containsExactly("1/2");
    }
}
