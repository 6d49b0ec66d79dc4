package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.junit.jupiter.api.Test;

class OpenTablesTest {
    private static final PageView PAGE = new PageView(1, 0, 595, 842);

    private static final List<String> OUTCOME = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final String OUTCOMES =
            (String.join(" ", OUTCOME) + " ").repeat(3).strip();

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> down = new ArrayList<>();

    @Test
    void rowsThatBeginAtPlacesOfTheirOwnAreReadByTheOrderOfTheirFigures() {
        figures(200, 100, 36, "1", "0", "0", "0", "0", "0", "1");
        text(60, 100, "1.属于国家秘密");
        figures(236, 120, 36, "0", "2", "0", "0", "0", "0", "2");
        text(60, 120, "2.其他法律行政法规禁止公开");

        assertThat(rows()).containsExactly("1.属于国家秘密 1 0 0 0 0 0 1", "2.其他法律行政法规禁止公开 0 2 0 0 0 0 2");
    }

    @Test
    void labelsBelowHeadingsAreRowsOfBlanksWhereNoFigureStands() {
        var headings = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        for (int i = 0; i < headings.size(); i++) {
            text(190 + 65 * i, 80, headings.get(i));
        }
        var labels = List.of("1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息");
        for (int i = 0; i < labels.size(); i++) {
            text(60, 100 + 20 * i, labels.get(i));
        }

        assertThat(rows()).hasSize(6).last().isEqualTo("5.属于三类内部事务信息" + " ".repeat(headings.size()));
    }

    @Test
    void aRowAtAPlaceOfItsOwnThatLacksFiguresIsInDoubt() {
        figures(200, 100, 36, "1", "0", "0", "0", "0", "0", "1");
        text(60, 100, "1.属于国家秘密");
        figures(218, 120, 36, "2", "0", "0", "0", "0", "2");
        text(60, 120, "2.其他法律行政法规禁止公开");

        assertThat(rows()).containsExactly("1.属于国家秘密 1 0 0 0 0 0 1", "2.其他法律行政法规禁止公开 2? 0? 0? 0? 0? 2?");
    }

    @Test
    void aRaggedRowThatIsBrokenOverTwoLinesIsOneWhereItsFiguresAddUp() {
        figures(200, 100, 36, "1", "0", "0", "0", "0", "0", "1");
        text(60, 100, "1.属于国家秘密");
        figures(250, 120, 36, "2", "0", "0", "1", "0");
        text(60, 120, "2.其他法律行政法规禁止公开");
        figures(96, 136, 36, "0", "3");

        assertThat(rows()).last().isEqualTo("2.其他法律行政法规禁止公开 2 0 0 1 0 0 3");
    }

    @Test
    void brokenOverTwoLinesFiguresThatDoNotAddUpAreInDoubt() {
        figures(200, 100, 36, "1", "0", "0", "0", "0", "0", "1");
        text(60, 100, "1.属于国家秘密");
        figures(250, 120, 36, "2", "0", "0", "1", "0");
        text(60, 120, "2.其他法律行政法规禁止公开");
        figures(96, 136, 36, "0", "4");

        assertThat(rows()).element(1).isEqualTo("2.其他法律行政法规禁止公开 2? 0? 0? 1? 0?");
    }

    @Test
    void rowsThatAreAllBrokenOverTwoLinesAreReadWhereTheirFiguresAddUp() {
        figures(200, 100, 36, "1", "0", "0", "0", "0", "2");
        text(60, 100, "1.属于国家秘密");
        figures(96, 116, 36, "3");
        figures(200, 140, 36, "0", "0", "0", "0", "0", "0");
        text(60, 140, "2.其他法律行政法规禁止公开");
        figures(96, 156, 36, "0");

        assertThat(rows()).containsExactly("1.属于国家秘密 1 0 0 0 0 2 3", "2.其他法律行政法规禁止公开 0 0 0 0 0 0 0");
    }

    @Test
    void aRowBehindTheLabelOfItsGroupIsAsCertainAsOthers() {
        figures(220, 100, 36, "1", "0", "0", "0", "0", "0", "1");
        text(60, 100, "（六）其他处理3.其他");
        figures(200, 120, 36, "0", "2", "0", "0", "0", "0", "2");
        text(60, 120, "（七）总计");

        assertThat(rows()).containsExactly("（六）其他处理3.其他 1 0 0 0 0 0 1", "（七）总计 0 2 0 0 0 0 2");
    }

    @Test
    void numbersThatReachUpToTheNextTabStopAreCutThere() {
        figures(200, 100, 28, "12345", "0", "11111", "0", "0", "1", "23457");
        text(60, 100, "1.属于国家秘密");
        figures(228, 120, 28, "0", "2", "0", "0", "0", "0", "2");
        text(60, 120, "2.其他法律行政法规禁止公开");

        assertThat(rows()).first().isEqualTo("1.属于国家秘密 12345 0 11111 0 0 1 23457");
    }

    @Test
    void numbersThatReachUpToTheNextAndDoNotAddUpAreInDoubt() {
        figures(200, 100, 28, "12345", "0", "11111", "0", "0", "1", "23458");
        text(60, 100, "1.属于国家秘密");
        figures(228, 120, 28, "0", "2", "0", "0", "0", "0", "2");
        text(60, 120, "2.其他法律行政法规禁止公开");

        assertThat(rows()).first().asString().contains("12345? 0?").contains("11111?");
    }

    @Test
    void digitsThatAreSpacedOutAreNoFiguresAtStops() {
        figures(200, 100, 60, "1", "0", "0", "0", "0", "1");
        figures(500, 100, 7, "1", "2", "3");
        text(60, 100, "1.属于国家秘密");

        assertThat(rows()).noneMatch(row -> row.endsWith("1 2 3"));
    }

    @Test
    void aFigureThatItsLabelReachesUpToIsCutOffAtItsTabStop() {
        text(60, 100, "2.其他法律行政法规禁止公开3");
        figures(226, 100, 36, "0", "0", "0", "0", "0", "3");
        text(60, 120, "3.危及三安全一稳定");
        figures(190, 120, 36, "0", "0", "0", "0", "0", "0", "0");

        assertThat(rows()).first().isEqualTo("2.其他法律行政法规禁止公开 3 0 0 0 0 0 3");
    }

    @Test
    void theLinesOfACentredLabelAreOneLabel() {
        text(100, 100, "2.申请人逾期未按收费通");
        text(100, 112, "知要求缴纳费用、行政");
        text(100, 124, "机关不再处理其政府信");
        text(125, 136, "息公开申请");
        figures(300, 118, 30, "1", "0", "0", "0", "0", "0", "1");
        text(120, 160, "3.其他");
        figures(300, 160, 30, "0", "0", "0", "0", "0", "0", "0");

        assertThat(rows()).containsExactly("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 1 0 0 0 0 0 1", "3.其他 0 0 0 0 0 0 0");
    }

    @Test
    void theFiguresBelowALongLabelThatFillsItsLineAreItsOwn() {
        figures(200, 100, 36, "1", "0", "0", "0", "0", "0", "1");
        text(60, 100, "1.属于国家秘密");
        text(60, 120, "（六）其他处理");
        text(160, 120, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请");
        figures(96, 136, 36, "0", "2", "0", "0", "0", "0", "2");
        figures(130, 166, 36, "0", "1", "0", "0", "0", "0", "1");
        text(60, 166, "3.其他");

        assertThat(rows()).contains("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 0 2 0 0 0 0 2");
    }

    @Test
    void tableFourIsReadInOrderWhereItIsTypedInLines() {
        cases();
        figures(60, 160, 30, "0", "0", "0", "1", "1", "0", "2", "0", "0", "2", "0", "0");
        figures(60, 180, 30, "3", "0", "3");

        assertThat(rows()).contains("0 0 0 1 1 0 2 0 0 2 0 0 3 0 3");
    }

    @Test
    void aTypedTableFourThatLacksAFigureIsNotReadInOrder() {
        cases();
        figures(60, 160, 30, "0", "0", "0", "1", "1", "0", "2", "0", "0", "2", "0", "0");
        figures(60, 180, 30, "3", "3");

        assertThat(rows()).noneMatch(row -> row.equals("0 0 0 1 1 0 2 0 0 2 0 0 3 3"));
    }

    @Test
    void aWordWhoseCharactersAreSetWideApartIsOneHeading() {
        figures(250, 100, 60, "自然人", "商业企业", "科研机构", "其他");
        figures(490, 100, 20, "总", "计");
        text(60, 120, "1.属于国家秘密");
        figures(260, 120, 240, "1", "1");
        text(60, 140, "2.其他法律行政法规禁止公开");
        figures(320, 140, 180, "2", "2");

        assertThat(rows()).containsExactly("自然人 商业企业 科研机构 其他 总计", "1.属于国家秘密 1? ? ? ? 1?", "2.其他法律行政法规禁止公开 ? 2? ? ? 2?");
    }

    @Test
    void theSecondLineOfAHeadingIsNoLabelHoweverFarTheFirstFigureIs() {
        figures(250, 100, 60, "自然人", "商业企业", "科研机构");
        text(430, 94, "社会公");
        text(430, 106, "益组织");
        figures(490, 100, 50, "其他", "总计");
        text(60, 130, "1.属于国家秘密");
        figures(495, 130, 50, "1", "1");
        text(60, 150, "2.其他法律行政法规禁止公开");
        figures(260, 150, 285, "2", "2");

        assertThat(rows())
                .containsExactly(
                        "自然人 商业企业 科研机构 社会公益组织 其他 总计", "1.属于国家秘密 ? ? ? ? 1? 1?", "2.其他法律行政法规禁止公开 2? ? ? ? ? 2?");
    }

    @Test
    void aBlankBlockOfTableTwoHasColumnsOfItsOwn() {
        block(100, "第二十条第（五）项", "行政许可", "上一年项目数量", "本年增/减", "处理决定数量");
        block(160, "第二十条第（八）项", "行政事业性收费", "上一年项目数量", "本年增/减");
        text(360, 200, "7");

        assertThat(rows()).containsSubsequence("行政许可   ", "第二十条第（八）项上一年项目数量 本年增/减", "行政事业性收费  7");
    }

    private void block(float y, String article, String label, String... headings) {
        text(220, y, article);
        text(60, y + 20, "信息内容");
        figures(200, y + 20, 150, headings);
        text(60, y + 40, label);
    }

    @Test
    void tableFourInTwoPartsIsOneTable() {
        text(180, 80, "行政复议");
        figures(60, 100, 70, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        figures(60, 120, 70, "1", "2", "3", "4", "10");
        text(280, 160, "行政诉讼");
        text(160, 180, "未经复议直接起诉");
        text(420, 180, "复议后起诉");
        for (int group = 0; group < 2; group++) {
            figures(60 + 260 * group, 200, 52, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        }
        text(60, 220, "5");
        text(535, 220, "6");

        assertThat(rows()).containsExactly("行政复议 未经复议直接起诉 复议后起诉", OUTCOMES, "1 2 3 4 10 5         6");
    }

    @Test
    void tableFourWithARowForEachGroupHasItsFiguresBesideTheirNames() {
        figures(180, 100, 70, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        text(60, 100, "类别");
        figures(180, 120, 70, "1", "2", "3", "4", "10");
        text(60, 120, "行政复议");
        text(60, 140, "行政诉讼未经复议直");
        text(60, 154, "接起诉");
        text(390, 147, "5");
        text(460, 147, "5");
        text(60, 174, "行政诉讼复议后起诉");
        text(180, 174, "6");
        text(460, 174, "6");

        assertThat(rows()).last().isEqualTo("1 2 3 4 10    5 5 6    6");
    }

    @Test
    void aGroupThatIsNotNamedLeavesTableFourUnread() {
        figures(180, 100, 70, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        text(60, 120, "行政复议");
        figures(180, 120, 70, "1", "2", "3", "4", "10");
        text(60, 140, "行政诉讼");
        figures(180, 140, 70, "1", "2", "3", "4", "10");

        assertThat(rows()).noneMatch(row -> row.startsWith("1 2 3 4 10 1"));
    }

    @Test
    void tableFourWithARowForEachOutcomeHasItsGroupsAboveTheFigures() {
        text(60, 100, "结果");
        text(180, 95, "行政复议");
        text(360, 90, "行政诉讼");
        text(280, 104, "未经复议直接起诉");
        text(420, 104, "复议后起诉");
        text(60, 120, "结果维持");
        text(315, 120, "7");
        text(60, 140, "结果纠正");
        text(60, 160, "其他结果");
        text(60, 180, "尚未审结");
        text(315, 180, "11");
        text(60, 200, "总计");
        text(315, 200, "18");

        assertThat(rows()).last().isEqualTo("     7   11 18     ");
    }

    @Test
    void tableFourWithARowForEachGroupAndOutcomeIsReadLabelByLabel() {
        list(15);

        assertThat(rows()).last().isEqualTo("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15");
    }

    @Test
    void figuresMissingAtTheFootOfAPageMayStandOnTheNext() {
        list(14);

        assertThat(rows()).noneMatch(row -> row.startsWith("1 2 3"));
    }

    private void list(int figures) {
        figures(60, 80, 140, "类别", "审理结果", "件数");
        text(60, 130, "行政复议");
        text(60, 210, "未经复议直接起诉");
        text(60, 290, "复议后起诉");
        for (int i = 0; i < 15; i++) {
            text(200, 100 + 16 * i, OUTCOME.get(i % 5));
            if (i < figures) {
                text(340, 100 + 16 * i, Integer.toString(i + 1));
            }
        }
    }

    @Test
    void headingsAboveTheOnlyRowBeforeAPageEndNameItsColumns() {
        headings();
        text(60, 150, "一、本年新收政府信息公开申请数量");
        text(250, 150, "3");
        text(520, 150, "3");

        assertThat(rows()).last().isEqualTo("一、本年新收政府信息公开申请数量 3      3");
    }

    @Test
    void figuresAtTheEdgeOfColumnsOfUnevenWidthStandUnderTheLinesOfTheirHeadings() {
        text(300, 80, "法人或其他组织");
        figures(240, 100, 30, "自然", "商业");
        text(300, 100, "科研机");
        text(340, 100, "社会公益组");
        text(400, 100, "法律服务机");
        figures(460, 100, 25, "其", "总");
        figures(245, 114, 30, "人", "企业");
        text(310, 114, "构");
        text(360, 114, "织");
        text(420, 114, "构");
        figures(460, 114, 25, "他", "计");
        text(60, 140, "一、本年新收政府信息公开");
        text(255, 140, "4");
        text(445, 140, "5");
        text(490, 140, "9");
        text(60, 160, "（一）予以公开");
        text(255, 160, "4");
        text(490, 160, "4");

        assertThat(rows()).last().isEqualTo("（一）予以公开 4      4");
    }

    @Test
    void aLabelMayBeginWithASpace() {
        text(80, 100, "1.申请人无正当理由逾期不补正、");
        text(60, 113, "行政机关不再处理其政府信息公开申请");
        figures(300, 107, 30, "1", "0", "0", "0", "0", "0", "1");
        text(80, 130, "3.其他");
        figures(300, 130, 30, "0", "0", "0", "0", "0", "0", "0");

        assertThat(rows()).first().isEqualTo("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 1 0 0 0 0 0 1");
    }

    private void headings() {
        text(340, 80, "申请人情况");
        text(340, 100, "法人或其他组织");
        text(240, 110, "自然人");
        figures(285, 120, 46, "商业企业", "科研机构", "公益组织", "法律服务", "其他");
        text(382, 107, "社会");
        text(428, 133, "机构");
        text(515, 110, "总计");
    }

    @Test
    void linesBetweenColumnsTellTheColumnsOfFewFigures() {
        for (int column = 0; column <= 7; column++) {
            down.add(Rule.of(240 + 50 * column, 90, 160));
        }
        text(60, 120, "1.属于国家秘密");
        figures(360, 120, 200, "1", "1");
        text(60, 140, "2.其他法律行政法规禁止公开");
        figures(260, 140, 300, "2", "2");

        assertThat(rows()).containsExactly("1.属于国家秘密   1    1", "2.其他法律行政法规禁止公开 2      2");
    }

    private void cases() {
        figures(60, 60, 90, "行政复议", "行政诉讼");
        figures(60, 80, 70, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        text(400, 80, "未经复议直接起诉");
        text(60, 100, "复议后起诉");
        figures(60, 120, 70, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        figures(60, 140, 70, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    }

    private List<String> rows() {
        var lines = new ArrayList<>(GlyphText.lines(glyphs));
        return new OpenTables()
                .take(lines, new Surroundings(List.of(), down, List.of()), Prose.Margins.of(lines), PAGE).stream()
                        .flatMap(table -> table.rows().stream())
                        .map(OpenTablesTest::shown)
                        .toList();
    }

    private static String shown(Row row) {
        return row.cells().stream().map(OpenTablesTest::shown).collect(Collectors.joining(" "));
    }

    private static String shown(Cell cell) {
        return cell.text().value() + (cell.doubtful() ? "?" : "");
    }

    private void figures(float x, float y, float pitch, String... figures) {
        for (int i = 0; i < figures.length; i++) {
            text(x + i * pitch, y, figures[i]);
        }
    }

    private void text(float x, float y, String text) {
        float left = x;
        for (int i = 0; i < text.length(); i++) {
            float width = text.charAt(i) < 0x80 ? 5 : 10;
            glyphs.add(new Glyph(text.substring(i, i + 1), left, y - 5, left + width, y + 5, 10, false, 0));
            left += width;
        }
    }
}
