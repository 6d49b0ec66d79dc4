package org.gongkai.validate.revalidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.events.Finding;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a finding under other rules.
 *
 * @param kind whether it is new, gone or of another weight
 * @param rule its rule
 * @param finding its id
 * @param before its weight under the earlier rules; null where it is new
 * @param after its weight under these rules; null where it is gone
 * @param message what it tells people
 */
public record FindingChange(
        Kind kind,
        String rule,
        String finding,
        @Nullable Severity before,
        @Nullable Severity after,
        Message message) {

    /** What can become of a finding. */
    public enum Kind {
        OPENED,
        CLOSED,
        /** Of another severity than before. */
        CHANGED
    }

    /** What differs between two results of one report: first what is new, then what changed, then what is gone. */
    public static List<FindingChange> between(List<Finding> before, List<Finding> after) {
        var gone = byId(before);
        var opened = new ArrayList<FindingChange>();
        var changed = new ArrayList<FindingChange>();
        byId(after).forEach((id, now) -> {
            var was = gone.remove(id);
            if (was == null) {
                opened.add(new FindingChange(Kind.OPENED, now.rule(), id, null, now.severity(), now.message()));
            } else if (was.severity() != now.severity()) {
                changed.add(
                        new FindingChange(Kind.CHANGED, now.rule(), id, was.severity(), now.severity(), now.message()));
            }
        });
        opened.addAll(changed);
        gone.forEach((id, was) ->
                opened.add(new FindingChange(Kind.CLOSED, was.rule(), id, was.severity(), null, was.message())));
        return List.copyOf(opened);
    }

    private static Map<String, Finding> byId(List<Finding> findings) {
        var byId = new LinkedHashMap<String, Finding>();
        findings.forEach(finding -> byId.putIfAbsent(finding.id(), finding));
        return byId;
    }
}
