package org.gongkai.report.api;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.access.Callers;
import org.gongkai.report.export.CallTables;
import org.gongkai.report.export.CountTables;
import org.gongkai.report.export.EventTable;
import org.gongkai.report.export.SearchTable;
import org.gongkai.report.export.Table;
import org.gongkai.report.export.Tables;
import org.gongkai.report.filers.Filers;
import org.gongkai.report.overview.Overviews;

/** Which lists are had as files, and the table that each of them is. */
@ApplicationScoped
class ListTables {
    /** Lists that have an address of their own, without {@code /api/}. */
    static final String LISTS = "reports|findings|figures|agencies|filers|acts|dead-letters|search|rollups"
            + "|copies|outliers|comparisons|overview|statistics|rules|subscriptions|submissions|events";

    /** Lists within something: its own resource tells them. */
    private static final String WITHIN =
            "figures/summary|reports/[^/]+(?:/[^/]+)?/revisions|subscriptions/[^/]+/deliveries|submissions/[^/]+/deliveries";

    /** The address of any list. */
    static final Pattern ADDRESS = Pattern.compile("/api/(?:" + LISTS + "|" + WITHIN + ")");

    private final Map<String, Function<UriInfo, Table>> tables;

    ListTables(
            Filers filers,
            Overviews overviews,
            ComparisonAnswers comparisons,
            RuleResource rules,
            OwnSubmissions own,
            Callers callers) {
        tables = Map.ofEntries(
                entry("reports", uri -> Tables.reports(ReportList.question(uri))),
                entry("findings", uri -> Tables.findings(FindingResource.question(uri))),
                entry("figures", uri -> Tables.figures(FigureResource.question(uri))),
                entry("agencies", uri -> Tables.agencies(AgencyResource.question(uri))),
                entry("filers", uri -> Tables.filers(filers.allMissing(FilerResource.question(uri)))),
                entry("acts", uri -> Tables.acts(ActResource.question(uri))),
                entry("dead-letters", uri -> Tables.deadLetters(DeadLetterList.question(uri))),
                entry("search", uri -> SearchTable.of(SearchResource.question(uri))),
                entry("rollups", AcrossResource::rollupTable),
                entry("copies", AcrossResource::copyTable),
                entry("outliers", AcrossResource::outlierTable),
                entry("comparisons", comparisons::table),
                entry("overview", uri -> CountTables.overview(overviews, OverviewResource.scope(uri))),
                entry("statistics", uri -> CountTables.statistics(StatisticsResource.scope(uri))),
                entry("rules", uri -> {
                    QueryParameters.none(uri);
                    return rules.table();
                }),
                entry("subscriptions", uri -> {
                    QueryParameters.none(uri);
                    return CallTables.subscriptions(SubscriptionLists.owner(callers.current()));
                }),
                entry("submissions", uri -> {
                    QueryParameters.none(uri);
                    return own.table();
                }),
                entry("events", uri -> EventTable.of(EventResource.filter(uri))));
    }

    /** The table of a list, for what the address asks. */
    Table of(String list, UriInfo uri) {
        QueryParameters.refusePaging(uri);
        return Objects.requireNonNull(tables.get(list), list).apply(uri);
    }
}
