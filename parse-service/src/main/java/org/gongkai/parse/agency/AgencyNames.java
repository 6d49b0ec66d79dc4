package org.gongkai.parse.agency;

import java.util.regex.Pattern;

/** What can be the name of an organ, and what only stands where one would. */
final class AgencyNames {
    private static final Pattern NO_NAME = Pattern.compile(
            ".*(?:关于|公布|年度|的|现将|编制|发布|制度|指南|目录|专栏|栏目|首页|导航|规定|办法|内容|年报)|附件\\d*|人?民?政?府(?:办公室|办公厅)?|正文|标题|索引号|文件名称|信息名称|名称|文号|发布机构|(?:本|我)(?:办|局|委|单位|机关|县|市|区|镇|乡)");

    /** Words of a sentence before a name are none of it: 「现公布…县」, 「本市…局」. */
    private static final Pattern ORGAN = Pattern.compile(
            "(?!现|根据|按照|依据|请|由|[本我全][省市县区镇乡])(?:国家|中国|[\\u3400-\\u9FFF]{1,10}?(?:省|自治区|市|区|县|旗|州|盟|乡|镇|街道))[\\u3400-\\u9FFF]*(?:政府|办公室|办公厅|办事处|局|委|委员会|厅|院|署|管委会)");

    /** Hijacked copies put advertising where the place stood. */
    private static final Pattern ADVERTISING = Pattern.compile(
            ".*(?:体育(?!局|总局|中心|运动|和|与|广|旅|文|教|新闻|事业|科技|健康|馆|学|委|产业|发展|、)|娱乐|官网|彩票(?!.{0,4}(?:中心|管理))|博彩|足球|棋牌|投注|注册|登[录陆]|电竞|赌|百家乐|下载|开户|真人|老虎机|客户端|入口).*");

    private AgencyNames() {}

    /** Whether words before 「2020年政府信息公开工作年度报告」 can be a name at all. */
    static boolean isName(String words) {
        return words.length() >= 2
                && !NO_NAME.matcher(words).matches()
                && !ADVERTISING.matcher(words).matches();
    }

    /** Whether words of a sentence are the name of an organ: one that begins with its region and ends like an office. */
    static boolean isOrgan(String words) {
        return AgencyResolver.isMinistry(words)
                || (ORGAN.matcher(words).matches() && isName(words) && !words.endsWith("办公室办公室"));
    }

    /** Whether a name is certain: a ministry's, or one that begins with a division of the statistics. */
    static boolean isKnown(String name) {
        return AgencyResolver.isMinistry(name)
                || !Divisions.all().atStartOf(name).isEmpty();
    }
}
