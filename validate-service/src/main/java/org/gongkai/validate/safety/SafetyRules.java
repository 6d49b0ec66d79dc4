package org.gongkai.validate.safety;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.validate.rule.Rule;

/** 信息安全: the rules of this group. */
public final class SafetyRules {
    /** The rules in the order in which they are documented. */
    public static final List<Rule> ALL =
            Stream.of(PersonRules.ALL, CopyRules.ALL).flatMap(List::stream).toList();

    private SafetyRules() {}
}
