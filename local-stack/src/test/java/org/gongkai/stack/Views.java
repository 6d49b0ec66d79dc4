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
 */
record Views(String name, String address, String click) {
    static final List<Views> ALL = List.of(
            new Views("overview", "/#/", ""),
            new Views("reports", "/#/reports", ""),
            new Views("report", "/#/report/640324-人民政府办公室/2020", ""),
            new Views("original", "/#/report/640324-人民政府办公室/2020", "[data-cell='t3.total.natural']"),
            new Views("findings", "/#/findings", ""),
            new Views("upload", "/#/upload", ""),
            new Views("rules", "/#/rules", ""));

    /** Waits until a view has all it shows. */
    static void awaitShown(Page page) {
        page.waitForFunction("() => document.querySelector('main > :not(.loading)')");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
