package org.gongkai.parse.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Prose;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityReaderTest {
    private static final String TITLE = "修武县人民政府2020年政府信息公开工作年度报告";

    @ParameterizedTest
    @ValueSource(
            strings = {
                TITLE,
                "修武县人民政府\n2020年政府信息公开工作年度报告",
                "修武县人民政府\n2020年政府信息公开工作\n年度报告",
                "修武县人民政府\n2020年\n政府信息公开工作年度报告",
                "# " + TITLE,
                "《" + TITLE + "》",
                "标题：" + TITLE,
                "标题: " + TITLE,
                "2020年修武县人民政府政府信息公开工作年度报告",
                "修武县人民政府 2020 年度政府信息公开工作年度报告",
                "修武县人民政府2020年政府信息公开年报",
                "修武县人民政府2020年政府信息公开工作报告",
                "修武县人民政府\n2020年政府信息公开工作情况报告",
                "修武县人民政府二〇二〇年政府信息公开工作年度报告",
                "修武县人民政府政府信息公开工作2020年度报告",
                "修 武 县 人 民 政 府\n2020年政府信息公开工作年度报告",
                "修武县 人民政府2020年政府信息公开工作年度报告",
                "2020年政府信息公开工作年度报告\n发布机构：修武县人民政府",
                "2020年政府信息公开工作年度报告\n一、总体情况\n好。\n修武县人民政府\n2021年1月20日",
                "某某体育官网2020年政府信息公开工作年度报告\n本报告由修武县人民政府编制。",
                "首页\n政务公开\n" + TITLE + "\n发布时间：2021-01-29",
                "依照条例，《" + TITLE + "》经本办审定，现予发布。",
                "修武县人\n民政府2020年政府信息公开工作年度报告",
                "修武县人民政府2020年度政府信息公开工作\n      年度报告",
                "修武县人民政府\n政府信息公开工作年度报告\n（2020年度）",
                "修武县人民政府政府信息公开工作年度报告（2020年） 本报告由修武县人民政府编制，全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况。",
                "修武县人民政府政府信息公开工作年度报告\n统计期限自2020年1月1日起至2020年12月31日止。",
                "= 报告 =\n2020年政府信息公开工作年度报告\n本报告由修武县人民政府按照《条例》编制。请与修武县人民政府办公室联系。",
                "修武县人民政府关于2020年政府信息公开工作情况的年度报告",
                "政府信息公开工作年度报告\n根据省政府办公厅的通知要求，修武县人民政府编制了2020年政府信息公开工作年度报告。如有疑问，请与修武县人民政府办公室联系。",
                "政府信息公开工作年度报告\n根据通知要求，由修武县人民政府编制。统计期限自2020年1月1日起至12月31日止。",
                "2020年政府信息公开工作年度报告\n如有疑问，请与修武县人民政府办公室联系。\n一、总体情况\n修武县人民政府\n2021年1月20日",
                "修武县人民政府\n政府信息公开工作2020年度报告",
                "2020年度\n修武县人民政府\n政府信息公开工作\n年度报告",
                "修武县人民政府\n政府信息公开工作年度报告\n二〇二〇年",
                "修武县人民政府政府信息公开工作年度报告\n--2020年度",
                "修武县人民政府政府信息公开工作年度报告〔2020年〕",
                "修武县人民政府（2020年）政府信息公开工作年度报告",
                "【2020年】修武县人民政府政府信息公开工作年度报告",
                "修武县人民政府-2020年政府信息公开工作年度报告",
                "修武县人民政府_2020年_政府信息公开工作年度报告",
                "修武县人民政府政府信息公开工作（2020年度）报告",
                "修武县人民政府政府信息公开工作2020年年报",
                "修武县人民政府2020年政府信息公开工作年度报告（公开版）",
                "**修武县人民政府** **2020年** **政府信息公开工作年度报告**",
                "2020年政府信息公开工作年度报告\n修武县人民政府\n一、总体情况",
                "2020年政府信息公开工作年度报告\n（修武县人民政府）\n一、总体情况",
                "修武县人民政府政府信息公开工作年度报告\n数据统计时间从2020年1月1日起，至2020年12月31日止。",
                "修武县人民政府政府信息公开工作年度报告\n统计期限：2020.01.01-2020.12.31",
                "修武县人民政府政府信息公开工作年度报告\n数据统计期限为2020年度。"
            })
    void agencyAndYearAreThoseOfTheTitleHoweverItIsSet(String lines) {
        var identity = read(lines);

        assertThat(identity.year()).isEqualTo(2020);
        assertThat(identity.agency()).isNotNull();
        assertThat(identity.agency().name()).isEqualTo("修武县人民政府");
    }

    @ParameterizedTest
    @CsvSource({
        "黔东南州水利局, 5226-水利局, PREFECTURE",
        "大理州人民政府, 5329, PREFECTURE",
        "上海市公安局浦东分局, 310115-公安局浦东分局, COUNTY",
        "昆明市生态环境局西山分局, 530112-生态环境局西山分局, COUNTY",
        "昆明市公安局高新分局, 5301-公安局高新分局, PREFECTURE",
        "安庆市经济技术开发区管理委员会, 3408-经济技术开发区管委会, COUNTY",
        "北京经济技术开发区管理委员会, 110115403, COUNTY"
    })
    void anOfficeIsOfTheDivisionThatItWorksFor(String name, String key, AdministrativeLevel level) {
        var agency = read(name + "2020年政府信息公开工作年度报告").agency();

        assertThat(agency.key()).isEqualTo(key);
        assertThat(agency.level()).isEqualTo(level);
    }

    @Test
    void titlesBelowEachOtherAreAListOfReports() {
        var identity = read("修武县财政局2019年政府信息公开工作年度报告\n修武县教育局2018年政府信息公开工作年度报告\n当前位置：首页\n" + TITLE);

        assertThat(identity.agency()).extracting("name").isEqualTo("修武县人民政府");
        assertThat(identity.year()).isEqualTo(2020);
    }

    @Test
    void aListOfYearsIsNotTheTitle() {
        assertThat(read("2018年政府信息公开工作年度报告\n2019年政府信息公开工作年度报告\n首页\n2020年政府信息公开工作年度报告")
                        .year())
                .isEqualTo(2020);
    }

    @Test
    void theNameOfThePageTellsWhichTitleIsItsOwn() {
        var lines = Prose.of("修武县财政局2019年政府信息公开工作年度报告", "上一篇", TITLE);
        var page = new Document("html", lines.blocks(), List.of(), TITLE + "_修武县人民政府");

        assertThat(IdentityReader.read(page, null, null).year()).isEqualTo(2020);
    }

    @Test
    void theNameOfAMenuIsNoAgency() {
        assertThat(read("公开制度\n政府信息公开工作年度报告\n（2020年度）\n修武县水利局\n2021年1月20日").agency())
                .extracting("name")
                .isEqualTo("修武县水利局");
    }

    @Test
    void aTitleInASheetStandsInOneCellOfItsRow() {
        var row = new Block.Row(List.of(
                Block.Cell.single(Text.of(TITLE, Source::characters), 1, 1),
                Block.Cell.single(Text.of("", Source::characters), 1, 2),
                Block.Cell.single(Text.of("", Source::characters), 1, 3)));
        var sheet = new Document("text", List.of(new Block.Grid(1, List.of(row), false)), List.of());

        assertThat(IdentityReader.read(sheet, null, null).year()).isEqualTo(2020);
    }

    @Test
    void thePublisherInTheFootOfAPageStandsBesideOthers() {
        for (var foot : List.of(
                "版权所有:蕉岭县应急管理局 主办单位:蕉岭县应急管理局 粤ICP备12345678号",
                "主办单位:蕉岭县应急管理局承办单位:蕉岭县大数据中心",
                "主办单位: 蕉岭县应急管理局 地址:人民路1号")) {
            assertThat(IdentityReader.read(Prose.of("2023年政府信息公开工作年度报告", foot), null, null)
                            .agency())
                    .extracting("name")
                    .isEqualTo("蕉岭县应急管理局");
        }
    }

    @Test
    void anOfficeOfSportsIsNoAdvertising() {
        assertThat(read("临夏市文化体育广播电视和旅游局2020年政府信息公开工作年度报告").agency().name()).isEqualTo("临夏市文化体育广播电视和旅游局");
        assertThat(read("2020年政府信息公开工作年度报告\n本报告由南昌市第二中学按照《条例》要求编制。请与南昌市第二中学办公室联系。")
                        .agency()
                        .name())
                .isEqualTo("南昌市第二中学");
    }

    @Test
    void aTitleMayLackTheYear() {
        var identity = read("修武县人民政府政府信息公开工作年度报告\n统计期限自2020年1月1日起至2020年12月31日止。");

        assertThat(identity.title()).isEqualTo("修武县人民政府政府信息公开工作年度报告");
    }

    @Test
    void whomToAskTellsTheOrganOnlyWhereItHasNoReportOfItsOwn() {
        var year = "2020年政府信息公开工作年度报告\n";

        assertThat(read(year + "请与修武县财政局办公室联系。").agency().name()).isEqualTo("修武县财政局");
        assertThat(read(year + "请与修武县人民政府办公室办公室联系。").agency()).isNull();
        assertThat(read(year + "请与修武县人民政府办公室联系。").agency()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLE + " 根据条例要求，现将情况报告如下。", "首页 政务公开 根据条例要求，现公布" + TITLE + "。请与修武县财政局办公室联系。"})
    void aDocumentWithoutLineBreaksIsNamedInItsFirstWords(String beginning) {
        var identity = read(beginning + " 一、总体情况 落实到位。".repeat(20));

        assertThat(identity.year()).isEqualTo(2020);
        assertThat(identity.agency().name()).isEqualTo("修武县人民政府");
    }

    @Test
    void aMinistryIsNamedInItsPreface() {
        var agency = read("2020年政府信息公开工作年度报告\n根据要求，现公布财政部2020年政府信息公开工作年度报告。请与财政部办公厅联系。")
                .agency();

        assertThat(agency.name()).isEqualTo("财政部");
        assertThat(agency.kind()).isEqualTo(AgencyKind.MINISTRY);
    }

    @Test
    void theEndOfANameIsNoName() {
        assertThat(read("民政府2020年政府信息公开工作年度报告").agency()).isNull();
    }

    @Test
    void theLabelOfATitleIsNoName() {
        assertThat(read("文件名称2020年政府信息公开工作年度报告").agency()).isNull();
    }

    @Test
    void aBareRegionStandsForItsGovernment() {
        var identity = read("宁武县2020年政府信息公开工作年度报告");

        assertThat(identity.agency().name()).isEqualTo("宁武县人民政府");
        assertThat(identity.title()).isEqualTo("宁武县2020年政府信息公开工作年度报告");
    }

    @Test
    void withoutATitleTheYearIsThatOfThePeriod() {
        var identity = read("统计期限自2020年1月1日起至2020年12月31日止。");

        assertThat(identity.year()).isEqualTo(2020);
        assertThat(identity.agency()).isNull();
        assertThat(identity.title()).isNull();
    }

    @Test
    void aListOfYearsBelowTheNameOfTheReportsIsNoYearOfThisOne() {
        assertThat(read("修武县人民政府政府信息公开年度报告\n2022年\n2021年\n2020年\n一、总体情况").year())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLE, TITLE + "_修武县人民政府", "政府信息公开年报 - " + TITLE, "政务公开>>" + TITLE + "|修武县人民政府门户网站"})
    void theNameOfTheWindowSpeaksWhereThePageIsSilent(String name) {
        var identity = IdentityReader.read(named(Prose.of("政府信息公开年报", "一、总体情况"), name), null, null);

        assertThat(identity.year()).isEqualTo(2020);
        assertThat(identity.agency()).isNotNull();
        assertThat(identity.agency().name()).isEqualTo("修武县人民政府");
    }

    @Test
    void theNameOfTheWindowCompletesATitleOfItsYearOnly() {
        var page = Prose.of("2020年政府信息公开工作年度报告", "一、总体情况");

        assertThat(IdentityReader.read(named(page, TITLE), null, null).agency())
                .extracting(agency -> agency.name())
                .isEqualTo("修武县人民政府");
        assertThat(IdentityReader.read(named(page, "孟州市人民政府2019年政府信息公开工作年度报告"), null, null))
                .isEqualTo(IdentityReader.read(page, null, null));
        assertThat(IdentityReader.read(named(Prose.of(TITLE), "孟州市人民政府2019年政府信息公开工作年度报告"), null, null))
                .isEqualTo(IdentityReader.read(Prose.of(TITLE), null, null));
    }

    @Test
    void whatTheUploaderSaysCountsOnlyWhereTheDocumentIsSilent() {
        var silent = IdentityReader.read(Prose.of("一、总体情况"), "修武县人民政府", 2021);
        assertThat(silent.year()).isEqualTo(2021);
        assertThat(silent.agency().name()).isEqualTo("修武县人民政府");

        var telling = IdentityReader.read(Prose.of(TITLE), "孟州市人民政府", 2019);
        assertThat(telling.year()).isEqualTo(2020);
        assertThat(telling.agency().name()).isEqualTo("修武县人民政府");
    }

    @Test
    void theDateOfPublicationComesBeforeThatOfSignature() {
        assertThat(read(TITLE + "\n发布时间：2021-01-29 10:30\n一、总体情况\n2021年1月20日").publishedOn())
                .isEqualTo(LocalDate.of(2021, 1, 29));
        assertThat(read(TITLE + "\n一、总体情况\n修武县人民政府\n2021年1月20日").publishedOn()).isEqualTo(LocalDate.of(2021, 1, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TITLE + "\n发布日期：2021年1月29日",
                TITLE + "\n成文日期: 2021/01/29",
                TITLE + "\n一、总体情况\n二〇二一年一月二十九日",
                TITLE + "\n一、总体情况\n（2021年1月29日）",
                TITLE + "\n一、总体情况\n2021 年 1 月 29 日"
            })
    void aDateIsReadInEveryForm(String lines) {
        assertThat(read(lines).publishedOn()).isEqualTo(LocalDate.of(2021, 1, 29));
    }

    @Test
    void aNameOfSeveralProvincesIsNoCodeWithoutEvidence() {
        var alone = read("朝阳区2020年政府信息公开工作年度报告").agency();
        assertThat(alone.division()).isNull();
        assertThat(alone.key()).isEqualTo("朝阳区人民政府");

        assertThat(read("朝阳区2020年政府信息公开工作年度报告\n京ICP备05000000号").agency().division())
                .isEqualTo("110105");
        assertThat(read("长春市朝阳区2020年政府信息公开工作年度报告").agency().division()).isEqualTo("220104");
    }

    @Test
    void aTownshipThatIsNotListedStandsUnderItsCounty() {
        var township = read("修武县新城镇2020年政府信息公开工作年度报告").agency();

        assertThat(township.key()).isEqualTo("410821-新城镇人民政府");
        assertThat(township.kind()).isEqualTo(AgencyKind.TOWNSHIP);
        assertThat(township.level()).isEqualTo(AdministrativeLevel.TOWNSHIP);
    }

    @Test
    void aDevelopmentZoneOfACountyIsGovernedByItsCommittee() {
        var zone = read("修武县经济技术开发区管理委员会2020年政府信息公开工作年度报告").agency();
        var shorter = read("修武县经济技术开发区管委会2020年政府信息公开工作年度报告").agency();

        assertThat(zone.name()).isEqualTo("修武县经济技术开发区管理委员会");
        assertThat(shorter.name()).isEqualTo("修武县经济技术开发区管委会");
        assertThat(shorter.key()).isEqualTo(zone.key());
        assertThat(zone.kind()).isEqualTo(AgencyKind.GOVERNMENT);
    }

    @Test
    void aLocalTaxBureauIsNoMinistry() {
        assertThat(read("国家税务总局2020年政府信息公开工作年度报告").agency().kind()).isEqualTo(AgencyKind.MINISTRY);
        assertThat(read("国家税务总局修武县税务局2020年政府信息公开工作年度报告").agency().kind()).isEqualTo(AgencyKind.DEPARTMENT);
    }

    @Test
    void aDateThatNoCalendarHasIsNone() {
        assertThat(read(TITLE + "\n发布时间：2021-02-30").publishedOn()).isNull();
    }

    @Test
    void aDateInProseIsNoSignature() {
        assertThat(read(TITLE + "\n2021年1月20日召开会议部署工作。").publishedOn()).isNull();
    }

    @Test
    void aDocumentAboutSomethingElseHasNoAgencyAndNoYear() {
        assertThat(read("关于做好春节期间安全生产工作的通知\n各乡镇人民政府：\n请认真执行。")).isEqualTo(new Identity(null, null, null, null));
    }

    @Test
    void runsOfSpacesMadeToKeepThePatternsBusyTakeNoTime() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            var hostile = "《修武县2020年" + " ".repeat(50_000) + "x";
            assertThat(read(hostile.repeat(1)).title()).isNull();
        });
    }

    private static Document named(Document document, String name) {
        return new Document(document.reader(), document.blocks(), document.problems(), name);
    }

    private static Identity read(String lines) {
        return IdentityReader.read(Prose.of(lines.split("\n")), null, null);
    }
}
