package org.gongkai.validate.completeness;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.validate.rule.Rule;

/** 完整性: the rules of this group. */
public final class CompletenessRules {
    public static final List<Rule> ALL = Stream.of(
                    SectionRules.ALL,
                    List.of(SectionOrder.RULE, TableImage.RULE),
                    TableRules.ALL,
                    CellRules.ALL,
                    List.of(PrefaceRule.PREFACE_MISSING),
                    ProseRules.ALL)
            .flatMap(List::stream)
            .toList();

    private CompletenessRules() {}
}
