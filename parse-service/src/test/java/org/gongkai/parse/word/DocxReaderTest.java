package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.parse.word.Docx.cell;
import static org.gongkai.parse.word.Docx.cells;
import static org.gongkai.parse.word.Docx.p;
import static org.gongkai.parse.word.Docx.row;
import static org.gongkai.parse.word.Docx.table;

import org.gongkai.events.Source;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
    @Test
    void paragraphsAndTablesComeInTheirOrder() {
        assertThat(Docx.read(p("一、总体情况") + table(cells("规章", "0")) + p("尾声")))
                .containsExactly("一、总体情况", "[1:规章 2:0]", "尾声");
    }

    @Test
    void mergedCellsStandWhereTheyBegin() {
        var table = table(
                row(
                        cell("<w:vMerge w:val='restart'/>", p("不予公开")),
                        cell("<w:gridSpan w:val='2'/>", p("1.属于国家秘密")),
                        cell("", p("5"))),
                row(cell("<w:vMerge/>", p("")), cell("<w:gridSpan w:val='2'/>", p("2.重复申请")), cell("", p("6"))));

        assertThat(Docx.read(table)).containsExactly("[1:不予公开 2:1.属于国家秘密 4:5][2:2.重复申请 4:6]");
    }

    @Test
    void aRowMayBeginSomeColumnsToTheRight() {
        assertThat(Docx.read(table(row("<w:trPr><w:gridBefore w:val='2'/></w:trPr>", cell("", p("5"))))))
                .containsExactly("[3:5]");
    }

    @Test
    void trackedInsertionsAreReadAndDeletionsAreNot() {
        assertThat(Docx.read("<w:p><w:r><w:t>收到</w:t></w:r><w:ins><w:r><w:t>83</w:t></w:r></w:ins>"
                        + "<w:del><w:r><w:delText>82</w:delText></w:r></w:del><w:r><w:t>件</w:t></w:r>"
                        + "<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>"))
                .containsExactly("收到83件");
    }

    @Test
    void aDeletedRowIsNotThere() {
        assertThat(Docx.read(table(
                        row("<w:trPr><w:del w:id='1'/></w:trPr>", cell("", p("旧")), cell("", p("9"))),
                        cells("新", "5"))))
                .singleElement()
                .asString()
                .contains("[1:新 2:5]")
                .doesNotContain("旧");
    }

    @Test
    void aTextBoxIsReadOnceWhereItIsAnchored() {
        var box = "<wps:txbx><w:txbxContent>" + p("框内") + "</w:txbxContent></wps:txbx>";
        var old = "<v:textbox><w:txbxContent>" + p("框内") + "</w:txbxContent></v:textbox>";

        assertThat(Docx.read("<w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>" + box
                        + "</mc:Choice><mc:Fallback>" + old + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"))
                .containsExactly("框外", "框内");
    }

    @Test
    void aTableInATextBoxIsATable() {
        assertThat(Docx.read("<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + table(cells("规章", "0"))
                        + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"))
                .containsExactly("[1:规章 2:0]");
    }

    @Test
    void aTableThatHoldsTablesIsALayout() {
        assertThat(Docx.read(table(row(cell("", p("一、总体情况"), table(cells("规章", "0")), p("尾声"))))))
                .contains("[1:规章 2:0]")
                .doesNotContain("[1:一、总体情况]");
    }

    @Test
    void rowsOfDataAndRowsThatLayOutThePageMayStandInOneTable() {
        assertThat(Docx.read(table(
                        row(cell("", p("前"), table(cells("规章", "0")), p("后"))), cells("行政许可", "5"), cells("行政处罚", ""))))
                .containsExactly("前", "[1:规章 2:0]", "后", "[1:行政许可 2:5][1:行政处罚 2:]");
    }

    @Test
    void aTableOfOneCellOnlyDrawsABorder() {
        assertThat(Docx.read(table(row(cell("", p("规章")), cell("", table(cells("5")), p(""))))))
                .containsExactly("[1:规章 2:5]");
    }

    @Test
    void oneLongCellMakesARowALayout() {
        var prose = "工作平稳推进。".repeat(60);

        assertThat(Docx.read(table(row(cell("", p(prose), p("二")))))).containsExactly(prose, "二");
    }

    @Test
    void hiddenTextRowsAndDeletedCellsAreNotThere() {
        assertThat(Docx.read(table(
                        row(
                                cell(
                                        "",
                                        "<w:p><w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>9</w:t></w:r>"
                                                + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>规章</w:t></w:r></w:p>"),
                                cell("<w:cellDel/>", p("9")),
                                cell("", p("5"))),
                        row("<w:trPr><w:hidden/></w:trPr>", cell("", p("旧"))))))
                .containsExactly("[1:规章 2:5]");
    }

    @Test
    void rowsTypedWithTabsAreRowsThatKnowTheirPlace() {
        var typed = "<w:p><w:r><w:t>重复申请</w:t><w:tab/><w:t>1</w:t><w:tab/><w:tab/><w:t>12</w:t></w:r></w:p>";
        var document = DocxReader.read(Docx.of(p("前") + typed.repeat(3)), Limits.USUAL);
        var last = ((Grid) document.blocks().getLast()).rows().getLast().cells().getLast();

        assertThat(Drawing.of(document)).containsExactly("前", "[1:重复申请 2:1 3: 4:12]".repeat(3));
        assertThat(last.text().source()).isEqualTo(Source.inParagraph(4, 8, 10).inTable(1, 3, 4));
    }

    @Test
    void theStrictKindIsReadLikeTheUsualOne() {
        var strict = Docx.document(p("一、总体情况"))
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main");

        assertThat(Drawing.of(DocxReader.read(Docx.zip("word/document.xml", strict), Limits.USUAL)))
                .containsExactly("一、总体情况");
    }

    @Test
    void contentControlsAreSeenThrough() {
        assertThat(Docx.read("<w:sdt><w:sdtPr/><w:sdtContent>" + p("一、总体情况")
                        + table("<w:sdt><w:sdtContent>"
                                + row(
                                        "<w:sdt><w:sdtContent>" + cell("", p("规章")) + "</w:sdtContent></w:sdt>",
                                        cell("", "<w:sdt><w:sdtContent>" + p("0") + "</w:sdtContent></w:sdt>"))
                                + "</w:sdtContent></w:sdt>")
                        + "</w:sdtContent></w:sdt>"))
                .containsExactly("一、总体情况", "[1:规章 2:0]");
    }

    @Test
    void fieldCodesAreNotText() {
        assertThat(Docx.read(
                        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                                + "<w:r><w:t>报告</w:t></w:r></w:p>"))
                .containsExactly("报告");
    }

    @Test
    void breaksAndTabsInTextAreKept() {
        assertThat(Docx.read("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>"))
                .containsExactly("甲", "乙\t丙");
    }
}
