package org.gongkai.validate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.events.Severity;
import org.gongkai.validate.RuleCatalogue;
import org.gongkai.validate.policy.Entry;
import org.gongkai.validate.policy.Grounds;
import org.gongkai.validate.policy.Policy;
import org.gongkai.validate.policy.Ruling;
import org.gongkai.validate.policy.Scope;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.StatutoryDate;
import org.gongkai.validate.rule.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/rules}.
 *
 * @param ruleSets the set for the reports of each format
 * @param policy the administrators' rules; null where there are none
 * @param rules every rule with its weight
 * @param deadlines the dates, first those of the law
 * @param thresholds the numbers that can be set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulesInForce(
        List<RuleSetInfo> ruleSets,
        @Nullable PolicyView policy,
        List<RuleView> rules,
        List<DeadlineView> deadlines,
        List<ThresholdView> thresholds) {
    /**
     * The administrators' rules.
     *
     * @param name what they call them; may be empty
     * @param fingerprint the same for the same entries
     */
    public record PolicyView(String name, String fingerprint) {}

    /**
     * A rule.
     *
     * @param severity its own weight
     * @param inForce its weight for every report that no entry with a narrower scope covers
     * @param entries what the administrators say of it, the narrowest first, which counts
     */
    public record RuleView(
            String id,
            String group,
            Severity severity,
            Ruling inForce,
            Message summary,
            String basis,
            Message explanation,
            List<EntryView> entries) {}

    /**
     * What administrators have set.
     *
     * @param value the weight or number
     * @param appliesTo which reports it is for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(
            String value,
            ScopeView appliesTo,
            String reason,
            @Nullable String author,
            @Nullable String date) {
        static <S, V> EntryView of(Entry<S, V> entry, String value) {
            var grounds = entry.grounds();
            return new EntryView(
                    value, ScopeView.of(entry.scope()), grounds.reason(), grounds.author(), dateOf(grounds));
        }
    }

    /** Which reports; what is left out limits nothing. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ScopeView(
            Set<AdministrativeLevel> levels,
            Set<AgencyKind> kinds,
            Set<String> regions,
            @Nullable Integer from,
            @Nullable Integer to) {
        static ScopeView of(Scope scope) {
            return new ScopeView(
                    new TreeSet<>(scope.levels()),
                    new TreeSet<>(scope.kinds()),
                    new TreeSet<>(scope.regions()),
                    scope.from(),
                    scope.to());
        }
    }

    /**
     * A date in the year after the report year.
     *
     * @param due month and day
     * @param basis what sets it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeadlineView(
            String due,
            String basis,
            ScopeView appliesTo,
            @Nullable String author,
            @Nullable String date) {}

    /**
     * A number that a rule draws its line with.
     *
     * @param usual what holds for every report that no entry covers
     */
    public record ThresholdView(String id, String rule, Message meaning, BigDecimal usual, List<EntryView> entries) {}

    static RulesInForce of(Policy policy) {
        return new RulesInForce(
                Stream.of(Format.values())
                        .map(format -> RuleCatalogue.ruleSet(format, policy))
                        .toList(),
                policy.isEmpty() ? null : new PolicyView(policy.name(), policy.fingerprint()),
                RuleCatalogue.all().stream().map(rule -> rule(rule, policy)).toList(),
                deadlines(policy),
                Stream.of(Threshold.values())
                        .map(threshold -> threshold(threshold, policy))
                        .toList());
    }

    private static RuleView rule(Rule rule, Policy policy) {
        var info = rule.info();
        var entries = policy.rulings(info.id());
        return new RuleView(
                info.id(),
                info.group().name(),
                info.severity(),
                entries.stream()
                        .filter(entry -> entry.scope().equals(Scope.EVERYTHING))
                        .map(Entry::value)
                        .findFirst()
                        .orElse(Ruling.of(info.severity())),
                info.summary(),
                info.basis().all(),
                info.explanation(),
                entries.stream()
                        .map(entry -> EntryView.of(entry, entry.value().name()))
                        .toList());
    }

    private static List<DeadlineView> deadlines(Policy policy) {
        var law = Stream.of(StatutoryDate.values())
                .map(date -> new DeadlineView(
                        text(date.due().day()),
                        date.due().basis(),
                        ScopeView.of(new Scope(Set.of(), date.kinds(), Set.of(), null, null)),
                        null,
                        null));
        var local = policy.dueDates().stream()
                .map(entry -> new DeadlineView(
                        text(entry.value().day()),
                        entry.value().basis(),
                        ScopeView.of(entry.scope()),
                        entry.grounds().author(),
                        dateOf(entry.grounds())));
        return Stream.concat(law, local).toList();
    }

    private static ThresholdView threshold(Threshold threshold, Policy policy) {
        return new ThresholdView(
                threshold.id(),
                threshold.rule(),
                threshold.meaning(),
                threshold.usual(),
                policy.thresholds(threshold).stream()
                        .map(entry -> EntryView.of(entry, entry.value().toPlainString()))
                        .toList());
    }

    /** 01-31, without the dashes that stand for the year. */
    private static String text(MonthDay day) {
        return day.toString().substring(2);
    }

    private static @Nullable String dateOf(Grounds grounds) {
        return grounds.date() == null ? null : grounds.date().toString();
    }
}
