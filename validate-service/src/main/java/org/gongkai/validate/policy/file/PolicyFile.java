package org.gongkai.validate.policy.file;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.RuleCatalogue;
import org.gongkai.validate.policy.Complaint;
import org.gongkai.validate.policy.Entry;
import org.gongkai.validate.policy.Entry.Place;
import org.gongkai.validate.policy.Policy;
import org.gongkai.validate.policy.PolicyRefused;
import org.gongkai.validate.policy.Ruling;
import org.gongkai.validate.rule.DueDate;
import org.gongkai.validate.rule.Threshold;

/** Reads the administrators' rules (管理员规则). A file with any mistake in it is refused as a whole. */
public final class PolicyFile {
    /** The severities, and the long form of one of them. */
    private static final Map<String, Ruling> RULINGS = rulings();

    private final Reading reading = new Reading();
    private final Scopes scopes = new Scopes(reading);
    private final Map<String, Severity> rules = new LinkedHashMap<>();
    private final List<Entry<String, Ruling>> rulings = new ArrayList<>();
    private final List<Entry<String, DueDate>> dueDates = new ArrayList<>();
    private final List<Entry<Threshold, BigDecimal>> thresholds = new ArrayList<>();

    private PolicyFile() {
        RuleCatalogue.all()
                .forEach(rule -> rules.put(rule.info().id(), rule.info().severity()));
    }

    /**
     * Reads a file.
     *
     * @throws PolicyRefused when it cannot be followed to the letter
     */
    public static Policy read(Path file) {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw refused(file.toString(), 0, "无法读取", "cannot be read: " + e);
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name what the file is called
     * @throws PolicyRefused when it cannot be followed to the letter
     */
    public static Policy read(byte[] file, String name) {
        try {
            return new PolicyFile().policy(Value.read(file), name);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw refused(
                    name,
                    line,
                    "不是合法的JSON（UTF-8）：" + e.getOriginalMessage(),
                    "no JSON (UTF-8): " + e.getOriginalMessage());
        } catch (IOException e) {
            throw refused(name, 1, "不是合法的JSON（UTF-8）：" + e.getMessage(), "no JSON (UTF-8): " + e.getMessage());
        }
    }

    private static PolicyRefused refused(String name, int line, String zh, String en) {
        return new PolicyRefused(name, List.of(new Complaint(new Place(line, ""), new Message(zh, en))));
    }

    private Policy policy(Value file, String name) {
        var title = reading.fields(file, "$schema", "name", "rules", "deadlines", "thresholds")
                .map(fields -> {
                    reading.items(fields, "rules").forEach(this::rule);
                    reading.items(fields, "deadlines").forEach(this::deadline);
                    reading.items(fields, "thresholds").forEach(this::threshold);
                    return reading.optionalText(fields, "name").orElse("");
                })
                .orElse("");
        var policy = new Policy(title, rulings, dueDates, thresholds);
        var complaints = Stream.concat(reading.complaints().stream(), policy.complaints().stream())
                .toList();
        if (!complaints.isEmpty()) {
            throw new PolicyRefused(name, complaints);
        }
        return policy;
    }

    private void rule(Value value) {
        reading.fields(value, Scopes.and("codes", "severity", "reason")).ifPresent(fields -> {
            var codes = reading.words(fields, "codes", rules.keySet());
            if (!fields.values().containsKey("codes")) {
                reading.complain(fields.place(), "缺少必填的 codes（规则代码）", "lacks “codes”, which must be there");
            }
            var ruling =
                    reading.word(fields, "severity", "级别", RULINGS.keySet()).map(RULINGS::get);
            var scope = scopes.scope(fields);
            var grounds = scopes.grounds(fields, "reason", "理由");
            if (ruling.isPresent() && scope.isPresent() && grounds.isPresent()) {
                codes.forEach(code -> {
                    if (RuleCatalogue.MUST_BE_TOLD.contains(code)
                            && ruling.get().lowers(rules.get(code))) {
                        reading.complain(
                                fields.place(),
                                code + " 说明哪些单元格未能读准，不得降级或停用：否则未检查会被当作通过",
                                code + " tells which cells could not be read; it cannot be lowered or switched off, or"
                                        + " what was not checked would look as if it had passed");
                    }
                    rulings.add(new Entry<>(code, ruling.get(), scope.get(), grounds.get(), fields.place()));
                });
            }
        });
    }

    private void deadline(Value value) {
        reading.fields(value, Scopes.and("due", "basis")).ifPresent(fields -> {
            var due = reading.monthAndDay(fields, "due", "次年的公布期限，月-日");
            var scope = scopes.scope(fields);
            var grounds = scopes.grounds(fields, "basis", "依据");
            if (due.isPresent() && scope.isPresent() && grounds.isPresent()) {
                scopes.requireWithinTheLaw(due.get(), scope.get(), fields.place());
                dueDates.add(new Entry<>(
                        Policy.PUBLICATION,
                        new DueDate(due.get(), grounds.get().reason()),
                        scope.get(),
                        grounds.get(),
                        fields.place()));
            }
        });
    }

    private void threshold(Value value) {
        reading.fields(value, Scopes.and("threshold", "value", "reason")).ifPresent(fields -> {
            var threshold = reading.word(
                            fields, "threshold", "参数", Threshold.ids().collect(toCollection(LinkedHashSet::new)))
                    .map(THRESHOLDS::get);
            var number = reading.number(fields, "value");
            if (!fields.values().containsKey("value")) {
                reading.complain(fields.place(), "缺少必填的 value（数值）", "lacks “value”, which must be there");
            }
            var scope = scopes.scope(fields);
            var grounds = scopes.grounds(fields, "reason", "理由");
            if (threshold.isPresent() && number.isPresent() && scope.isPresent() && grounds.isPresent()) {
                scopes.requireWithinBounds(number.get(), threshold.get(), fields.place());
                thresholds.add(new Entry<>(threshold.get(), number.get(), scope.get(), grounds.get(), fields.place()));
            }
        });
    }

    private static final Map<String, Threshold> THRESHOLDS = byId(Threshold::id, Threshold.values());

    private static Map<String, Ruling> rulings() {
        var rulings = byId(Ruling::name, Ruling.values());
        rulings.put("INFORMATION", Ruling.INFO);
        return rulings;
    }

    private static <T> Map<String, T> byId(Function<T, String> id, T[] values) {
        var map = new LinkedHashMap<String, T>();
        Stream.of(values).forEach(value -> map.put(id.apply(value), value));
        return map;
    }
}
