package org.gongkai.report.store;

import java.util.List;
import java.util.function.BiConsumer;
import org.gongkai.report.store.Transactions.Unstorable;

/** Many things in one transaction; where one of them cannot be stored, in ever smaller ones, until that one stands alone. */
final class Halves {
    private Halves() {}

    /**
     * Stores some of them.
     *
     * @param <E> what else may go wrong
     */
    interface Storing<T, E extends Exception> {
        void store(List<T> items) throws Unstorable, E;
    }

    /**
     * Stores what can be stored.
     *
     * @param unstorable hears of each that cannot
     */
    static <T, E extends Exception> void store(
            List<T> items, Storing<T, E> storing, BiConsumer<T, Unstorable> unstorable) throws E {
        if (items.isEmpty()) {
            return;
        }
        try {
            storing.store(items);
        } catch (Unstorable e) {
            if (items.size() == 1) {
                unstorable.accept(items.getFirst(), e);
            } else {
                // Nothing of it is written; halves of it lead to the one.
                store(items.subList(0, items.size() / 2), storing, unstorable);
                store(items.subList(items.size() / 2, items.size()), storing, unstorable);
            }
        }
    }
}
