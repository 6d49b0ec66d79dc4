package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.DisclosureColumn;

/**
 * In which order the columns of the tables are printed, with their heads.
 *
 * @param disclosures the columns of table two
 * @param applicants the columns of table three, those of organisations side by side
 * @param groups the groups of table four, the two of suits side by side
 * @param outcomes the columns of each group
 */
record Order(
        List<DisclosureColumn> disclosures,
        List<Applicant> applicants,
        List<CaseGroup> groups,
        List<CaseOutcome> outcomes) {
    /** As the notices have it. */
    static final Order OFFICIAL = new Order(
            List.of(DisclosureColumn.values()),
            List.of(Applicant.values()),
            List.of(CaseGroup.values()),
            List.of(CaseOutcome.values()));

    /** Any other. */
    static Order any(Random random) {
        var organisations =
                shuffled(Applicant.PARTS.stream().filter(Order::isOrganisation).toList(), random);
        var applicants = shuffled(List.of(Applicant.NATURAL, Applicant.BUSINESS, Applicant.TOTAL), random).stream()
                .flatMap(column -> isOrganisation(column) ? organisations.stream() : Stream.of(column))
                .toList();
        var suits = shuffled(List.of(CaseGroup.LITIGATION_DIRECT, CaseGroup.LITIGATION_AFTER_RECONSIDERATION), random);
        var groups = shuffled(List.of(CaseGroup.RECONSIDERATION, CaseGroup.LITIGATION_DIRECT), random).stream()
                .flatMap(group -> group == CaseGroup.RECONSIDERATION ? Stream.of(group) : suits.stream())
                .toList();
        return new Order(
                shuffled(OFFICIAL.disclosures, random), applicants, groups, shuffled(OFFICIAL.outcomes, random));
    }

    static boolean isOrganisation(Applicant column) {
        return column != Applicant.NATURAL && column != Applicant.TOTAL;
    }

    List<DisclosureColumn> of(List<DisclosureColumn> columns) {
        return columns.stream()
                .sorted(Comparator.comparingInt(disclosures::indexOf))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
