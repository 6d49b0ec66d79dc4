package org.gongkai.validate.years;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.validate.rule.Rule;

/** 跨年核对: what a report owes to the one before it. Nothing is judged where that one is not known. */
public final class YearRules {
    /** The rules in the order in which they are documented. */
    public static final List<Rule> ALL =
            Stream.concat(FigureRules.ALL.stream(), Stream.of(YearCopy.RULE)).toList();

    private YearRules() {}
}
