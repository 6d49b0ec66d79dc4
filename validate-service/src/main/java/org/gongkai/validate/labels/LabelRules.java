package org.gongkai.validate.labels;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.validate.rule.Rule;

/** 格式与名称: the rules of this group. */
public final class LabelRules {
    /** The rules in the order in which they are documented. */
    public static final List<Rule> ALL = Stream.of(FormatRules.ALL, NameRules.ALL, WordingRules.ALL, CellTextRules.ALL)
            .flatMap(List::stream)
            .toList();

    private LabelRules() {}
}
