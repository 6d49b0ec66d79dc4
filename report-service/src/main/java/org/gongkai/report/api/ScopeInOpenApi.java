package org.gongkai.report.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.deadletter.CaseState;

/**
 * Describes once what many operations take: a scope or some words of it, pages, times. An operation is marked with what
 * it takes, in words with blanks between them: {@code year region pages}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ScopeInOpenApi implements OASFilter {
    /** Name of the extension that marks an operation. */
    static final String TAKES = "x-takes";

    /** Name of the extension that says which word of the scope must be given. */
    static final String NEEDS = "x-needs";

    /** Where in a list. */
    static final String PAGES = "pages";

    /** From a day or a time to another. */
    static final String TIMES = "times";

    /** Which dead letters. */
    static final String DEAD_LETTERS = "dead-letters";

    /** That all are meant. */
    static final String ALL = "all";

    /** The whole scope, in pages. */
    static final String SCOPE_IN_PAGES = "scope " + PAGES;

    @Override
    public Operation filterOperation(Operation operation) {
        var takes = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(TAKES);
        if (takes == null) {
            return operation;
        }
        operation.removeExtension(TAKES);
        var parameters = new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        for (var word : takes.toString().split(" ", -1)) {
            parameters.addAll(parameters(word));
        }
        var needed = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(NEEDS);
        if (needed != null) {
            operation.removeExtension(NEEDS);
            parameters.stream()
                    .filter(parameter -> needed.equals(parameter.getName()))
                    .forEach(parameter -> parameter.required(true));
        }
        return operation.parameters(parameters);
    }

    private static List<Parameter> parameters(String word) {
        return switch (word) {
            case "scope" -> scope();
            case PAGES -> paging();
            case TIMES ->
                List.of(
                        text("from", "first day in Beijing time, or a time such as 2026-01-31T08:00:00Z (起始日期)"),
                        text("to", "last day, or a time before which (截止日期)"));
            case DEAD_LETTERS ->
                List.of(
                        text("id", "one of these; may be given several times (编号)")
                                .example("reports.raw-2-1041"),
                        constant("state", "what became of it (状态)", CaseState.values()),
                        text("topic", "consumed from this topic (来源主题)").example("reports.raw"),
                        text("service", "given up by this service (服务)").example("parse-service"),
                        text("submission", "about this upload (提交编号)"),
                        text("q", "a part of the reason (原因中的文字)").example("ce_type"));
            case ALL ->
                List.of(parameter(
                        "all", "true where no filter is given and all are meant (全部)", Schema.SchemaType.BOOLEAN));
            default ->
                scope().stream()
                        .filter(parameter -> parameter.getName().equals(word))
                        .toList();
        };
    }

    private static List<Parameter> scope() {
        return List.of(
                number("year", "report year (年度)").example(2023),
                number("yearFrom", "this report year or a later one (起始年度)").example(2021),
                number("yearTo", "this report year or an earlier one (截止年度)").example(2023),
                text("region", "code of a division: that division and everything below it (行政区划代码，含下辖)")
                        .example("1409"),
                constant("level", "where the agency stands (层级)", AdministrativeLevel.values()),
                constant("kind", "what sort of organ the agency is (机关类别)", AgencyKind.values()),
                text("agency", "key of the agency, or a part of its name (机关)").example("宁武"),
                constant("verdict", "result of the check (结论)", Verdict.values()),
                text(
                                "rule",
                                "with a finding that breaks this rule, also one that stands under another rule (规则，含并入其他问题的)")
                        .example("T3_BALANCE"),
                constant("severity", "with a finding of this weight (严重程度)", Severity.values()),
                constant("status", "with a finding that has come so far (处理状态)", FindingStatus.values()),
                text("q", "words that its sections or findings hold (正文或问题中的词语)")
                        .example("政务公开"));
    }

    private static List<Parameter> paging() {
        var limit = number("limit", "rows of a page");
        limit.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
        return List.of(text("cursor", "from the link next of the page before"), limit);
    }

    private static Parameter number(String name, String description) {
        return parameter(name, description, Schema.SchemaType.INTEGER);
    }

    private static Parameter text(String name, String description) {
        return parameter(name, description, Schema.SchemaType.STRING);
    }

    private static Parameter constant(String name, String description, Enum<?>... constants) {
        var parameter = text(name, description);
        Stream.of(constants).forEach(constant -> parameter.getSchema().addEnumeration(constant.name()));
        return parameter;
    }

    private static Parameter parameter(String name, String description, Schema.SchemaType type) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(type)));
    }
}
