package org.gongkai.validate.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.Agency;
import org.gongkai.events.Message;
import org.gongkai.events.ReportParsed;
import org.gongkai.validate.Fingerprint;
import org.gongkai.validate.rule.DueDate;
import org.gongkai.validate.rule.Settings;
import org.gongkai.validate.rule.StatutoryDate;
import org.gongkai.validate.rule.Threshold;
import org.jspecify.annotations.Nullable;

/** 管理员规则: everything that administrators set, and the answer to what holds for a report. */
public final class Policy {
    /** The rules as they are. */
    public static final Policy NONE = new Policy("", List.of(), List.of(), List.of());

    /** What a date is set for: there is one for each report. */
    public static final String PUBLICATION = "publication";

    private final String name;
    private final Entries<String, Ruling> rulings;
    private final Entries<String, DueDate> dueDates;
    private final Entries<Threshold, BigDecimal> thresholds;

    /**
     * A policy that may still contradict itself: see {@link #complaints}.
     *
     * @param name what the administrators call it; may be empty
     * @param rulings about rules, by their ids
     * @param dueDates about {@link #PUBLICATION}
     * @param thresholds about the numbers of rules
     */
    public Policy(
            String name,
            List<Entry<String, Ruling>> rulings,
            List<Entry<String, DueDate>> dueDates,
            List<Entry<Threshold, BigDecimal>> thresholds) {
        this.name = name;
        this.rulings = new Entries<>(rulings);
        this.dueDates = new Entries<>(dueDates);
        this.thresholds = new Entries<>(thresholds);
    }

    /** What the administrators call it. */
    public String name() {
        return name;
    }

    /** Whether nothing is set. */
    public boolean isEmpty() {
        return rulings.isEmpty() && dueDates.isEmpty() && thresholds.isEmpty();
    }

    /** What is wanted of a rule for this report, where anything is. */
    public Optional<Entry<String, Ruling>> ruling(String rule, ReportParsed report) {
        return rulings.of(rule, report.agency(), report.year());
    }

    /** The dates and thresholds for this report. */
    public Settings settings(ReportParsed report) {
        if (dueDates.isEmpty() && thresholds.isEmpty()) {
            return Settings.USUAL;
        }
        var values = new EnumMap<Threshold, BigDecimal>(Threshold.class);
        for (var threshold : Threshold.values()) {
            thresholds
                    .of(threshold, report.agency(), report.year())
                    .ifPresent(entry -> values.put(threshold, entry.value()));
        }
        return new Settings(
                dueDates.of(PUBLICATION, reporting(report.agency()), report.year())
                        .map(Entry::value)
                        .orElse(null),
                Map.copyOf(values));
    }

    private static @Nullable Agency reporting(@Nullable Agency agency) {
        return agency == null ? null : StatutoryDate.reporting(agency);
    }

    /** The entries about a rule, the narrowest first. */
    public List<Entry<String, Ruling>> rulings(String rule) {
        return rulings.about(rule);
    }

    /** The dates that are set, the narrowest first. */
    public List<Entry<String, DueDate>> dueDates() {
        return dueDates.about(PUBLICATION);
    }

    /** The entries about a threshold, the narrowest first. */
    public List<Entry<Threshold, BigDecimal>> thresholds(Threshold threshold) {
        return thresholds.about(threshold);
    }

    /** The same for the same entries, in whatever order and layout they are written. */
    public String fingerprint() {
        return Fingerprint.of(Stream.of(rulings.canonical(), dueDates.canonical(), thresholds.canonical())
                .flatMap(entries -> entries.sorted())
                .toList());
    }

    /** Where it contradicts itself. */
    public List<Complaint> complaints() {
        var complaints = new ArrayList<Complaint>();
        rulings.clashes().forEach(clash -> complaints.add(complaint(clash)));
        dueDates.clashes().forEach(clash -> complaints.add(complaint(clash)));
        thresholds.clashes().forEach(clash -> complaints.add(complaint(clash)));
        return complaints;
    }

    private static <S, V> Complaint complaint(Entries.Clash<S, V> clash) {
        var other = clash.first();
        var subject = clash.one().subject() instanceof Threshold threshold
                ? threshold.id()
                : clash.one().subject().toString();
        return new Complaint(
                clash.second(),
                new Message(
                        "与第" + other.line() + "行 " + other.path() + " 冲突：两处都规定了 " + subject
                                + "，适用范围重叠，却互不包含，或者完全相同。请使一处的范围包含另一处（范围小的优先），或者不重叠。",
                        "contradicts line " + other.line() + ", " + other.path() + ": both are about " + subject
                                + " and some reports are in the scope of both, but neither scope is inside the other, or"
                                + " they are the same. Put one inside the other (the narrower counts), or keep them"
                                + " apart."));
    }
}
