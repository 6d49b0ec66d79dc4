package org.gongkai.validate.completeness;

import java.util.List;

/** One of the five aspects of section one (总体情况), with the words in which reports really speak of it. */
enum Aspect {
    DISCLOSURE("主动公开", "disclosure on the agency's own initiative", "主动公开|公布|发布|公示|重点领域"),
    REQUESTS("依申请公开", "requests", "申请"),
    MANAGEMENT("政府信息管理", "management of information", "管理|审核|审查|保密|规范性文件|清理|目录|档案|指南|更新|台账|属性|制度|规范"),
    PLATFORMS("平台建设", "platforms", "平台|网站|门户|政务网|微信|微博|公众号|新媒体|客户端|公报|专栏|栏目|公开栏|查阅"),
    SUPERVISION("监督保障", "supervision", "监督|考核|考评|培训|评议|督查|督导|督促|督办|检查|通报|问责|责任追究|测评|评估|保障机制|队伍");

    private final String label;
    private final String english;
    private final List<String> words;

    Aspect(String label, String english, String words) {
        this.label = label;
        this.english = english;
        this.words = List.of(words.split("\\|"));
    }

    String label() {
        return label;
    }

    String english() {
        return english;
    }

    /** Whether the text speaks of it; of a citizen's right of supervision (监督权) it should be rid of before. */
    boolean isIn(String text) {
        return words.stream().anyMatch(text::contains);
    }
}
