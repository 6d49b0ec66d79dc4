package org.gongkai.stack;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;

/**
 * A view of the page.
 *
 * @param name in file names
 * @param address on the page
 * @param click what is clicked before it is looked at; empty for nothing
 * @param then what the click brings up
 * @param isMain whether the documents show it
 */
record Views(String name, String address, String click, String then, boolean isMain) {
    static final List<Views> ALL = List.of(
            new Views("overview", "/#/", "", "", true),
            new Views("reports", "/#/reports", "", "", true),
            new Views("report", "/#/report/640324-人民政府办公室/2020", "", "", true),
            new Views("original", "/#/report/640324-人民政府办公室/2020", "[data-cell='t3.total.natural']", ".here", true),
            new Views("table", "/#/report/640324-人民政府办公室/2020", ".jumps button:nth-child(2)", "#sheet-t3", false),
            new Views("findings", "/#/findings", "", "", true),
            new Views("acting", "/#/findings?rule=T3_BALANCE", ".acting summary", ".acting-form", false),
            new Views("search", "/#/search?q=公开", "", "", false),
            new Views("agencies", "/#/agencies", "", "", false),
            new Views("comparison", "/#/compare?left=140925/2020&right=640324-人民政府办公室/2020", "", "", false),
            new Views("filers", "/#/filers?year=2020", "", "", false),
            new Views("acts", "/#/acts", "", "", false),
            new Views("rollups", "/#/across/rollups?year=2020", "", "", false),
            new Views("copies", "/#/across/copies?year=2020", "", "", false),
            new Views("outliers", "/#/across/outliers?year=2020", "", "", false),
            new Views("subscriptions", "/#/subscriptions", "", "", false),
            new Views("dead-letters", "/#/dead-letters", "", "", false),
            new Views("dead-letter", "/#/dead-letters", ".finding-title", "dialog .facts", false),
            new Views("dead-letter-order", "/#/dead-letters", ".orders button", ".order-sum", false),
            new Views("deliveries", "/#/subscriptions", "table.list a", ".actions", false),
            new Views("upload", "/#/upload", "", "", true),
            new Views("rules", "/#/rules", "", "", false));

    /** Those that the documents show. */
    static final List<Views> MAIN = ALL.stream().filter(view -> view.isMain).toList();

    /** Waits until a view has all it shows. */
    static void awaitShown(Page page) {
        page.waitForFunction("() => document.querySelector('main')?.dataset.shown === location.hash");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
