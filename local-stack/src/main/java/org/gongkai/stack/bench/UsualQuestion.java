package org.gongkai.stack.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What somebody at the desk asks now and then.
 *
 * @param name in a few words
 * @param address of the answer; what stands in braces is another each time
 */
record UsualQuestion(String name, String address) {
    private static final List<String> YEARS = List.of("2023", "2022", "2021", "2020", "2019");
    private static final List<String> PROVINCES = List.of("13", "14", "32", "37", "41", "44", "51", "61");
    private static final List<String> PREFECTURES = List.of("1301", "1409", "3201", "3702", "4101", "4401", "5101");
    static final List<String> COUNTIES = List.of("130102", "140925", "320102", "370202", "410102", "440103");
    private static final List<String> RULES = List.of("T3_BALANCE", "T4_SUM", "X_CARRY", "TITLE", "STALE_YEAR");
    private static final List<String> WORDS = List.of("解读", "专区", "留痕 基层", "社会热点", "政务公开专区", "答复文书", "街道", "结转");

    static final List<UsualQuestion> ALL = List.of(
            new UsualQuestion("总览 overview", "/api/overview?year={year}"),
            new UsualQuestion("省内总览 overview of a province", "/api/overview?year={year}&region={province}"),
            new UsualQuestion("最新报告 newest reports", "/api/reports"),
            new UsualQuestion(
                    "地区未通过的报告 failed reports of a region", "/api/reports?year={year}&region={prefecture}&verdict=FAIL"),
            new UsualQuestion("错误最多的报告 most errors", "/api/reports?year={year}&sort=-errors"),
            new UsualQuestion(
                    "有某问题的报告 reports with a finding", "/api/reports?year={year}&rule={rule}&region={province}"),
            new UsualQuestion("一份报告 one report", "/api/reports/{county}/{year}"),
            new UsualQuestion("历次版本 revisions", "/api/reports/{county}/{year}/revisions"),
            new UsualQuestion("问题列表 findings of a rule", "/api/findings?rule={rule}&year={year}"),
            new UsualQuestion("历年的问题 findings of a rule, all years", "/api/findings?rule={rule}"),
            new UsualQuestion("含某词的问题 findings that say", "/api/findings?q={word}&year={year}"),
            new UsualQuestion("各规则计数 counts by rule", "/api/statistics?year={year}"),
            new UsualQuestion("县内错误 errors in a county", "/api/findings?region={county}&severity=ERROR"),
            new UsualQuestion(
                    "某格大数 large figures of a cell", "/api/figures?cell=t3.received.total&year={year}&min=5000"),
            new UsualQuestion("未读出的单元格 cells not read", "/api/figures?state=AMBIGUOUS&region={province}&year={year}"),
            new UsualQuestion(
                    "逐年合计 sums by year", "/api/figures/summary?cell=t3.received.total&cell=t3.total.total&by=year"),
            new UsualQuestion("分省合计 sums by province", "/api/figures/summary?cell=t3.received.total&by=province"),
            new UsualQuestion(
                    "省内分地区合计 sums within a province",
                    "/api/figures/summary?cell=t3.received.total&cell=t3.granted.total&cell=t4.reconsideration.total&by=region&region={province}&year={year}"),
            new UsualQuestion(
                    "机关历年对比 two years compared",
                    "/api/comparisons?left={county}/2021&right={county}/2022&only=changed"),
            new UsualQuestion("未报送机关 who has not filed", "/api/filers?year={year}&region={province}"),
            new UsualQuestion("检索 search", "/api/search?q={word}"),
            new UsualQuestion("说到某词的机关 agencies that say", "/api/agencies?q={word}"),
            new UsualQuestion("说到某词的报告 reports that say", "/api/reports?q={word}&region={province}"),
            new UsualQuestion("提交列表 submissions", "/api/submissions"),
            new UsualQuestion("省内汇总核对 roll-ups", "/api/rollups?year={year}&region={prefecture}"),
            new UsualQuestion("雷同 copies", "/api/copies?year={year}&region={province}"),
            new UsualQuestion("异常值 outliers", "/api/outliers?year={year}&cell=t3.received.total&region={province}"),
            new UsualQuestion("机关列表 agencies", "/api/agencies?region={prefecture}"));

    /** The address for the n-th time. */
    String address(int n) {
        return address.replace("{year}", pick(YEARS, n))
                .replace("{province}", pick(PROVINCES, n))
                .replace("{prefecture}", pick(PREFECTURES, n))
                .replace("{county}", pick(COUNTIES, n))
                .replace("{rule}", pick(RULES, n))
                .replace("{word}", URLEncoder.encode(pick(WORDS, n), StandardCharsets.UTF_8));
    }

    private static String pick(List<String> all, int n) {
        return all.get(n % all.size());
    }
}
