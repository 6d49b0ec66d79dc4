package org.gongkai.validate.arithmetic;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.validate.rule.Rule;

/** 勾稽关系: the rules of this group. */
public final class ArithmeticRules {
    public static final List<Rule> ALL = Stream.of(RequestTableRules.ALL, CaseTableRules.ALL, NumberRules.ALL)
            .flatMap(List::stream)
            .toList();

    private ArithmeticRules() {}
}
