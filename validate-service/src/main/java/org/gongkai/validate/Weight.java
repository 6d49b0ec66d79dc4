package org.gongkai.validate;

import org.gongkai.events.Relevelled;
import org.gongkai.events.Severity;
import org.gongkai.validate.policy.Entry;
import org.gongkai.validate.policy.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What a breach weighs.
 *
 * @param severity how much
 * @param relevelled why it is not what the rule says; null where it is
 */
record Weight(Severity severity, @Nullable Relevelled relevelled) {
    /** As the rule itself says. */
    static Weight of(Severity own) {
        return new Weight(own, null);
    }

    /** As administrators say of a rule that they have not switched off. */
    static Weight of(Severity own, Entry<String, Ruling> entry) {
        var wanted = entry.value().severity().orElseThrow();
        var grounds = entry.grounds();
        return wanted == own
                ? of(own)
                : new Weight(wanted, new Relevelled(own, grounds.reason(), grounds.author(), grounds.date()));
    }
}
