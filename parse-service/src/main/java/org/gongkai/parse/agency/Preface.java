package org.gongkai.parse.agency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sentences before the first section (前言) tell of who reports, and whom to ask about it. */
final class Preface {
    private static final String NAME = "([\\u3400-\\u9FFF]{2,40}?)";
    private static final Pattern QUOTED = Pattern.compile("《" + Title.NAME + Title.YEAR + Title.REPORT + "》");

    /** 「现公布…2020年…年度报告」, 「由…编制」, 「…编制了」: from the words that say most to those that say least. */
    private static final List<Pattern> MADE_BY = List.of(
            Pattern.compile("现(?:将|公布|发布)" + NAME + Title.YEAR + Title.REPORT),
            Pattern.compile("由" + NAME + "(?:负责|组织)?编制"),
            Pattern.compile("(?:^|[,，。;；:：\\s])(?:现由|特由|现|由)?" + NAME + "(?:组织)?编制(?:了|本|并|完成|形成|《|20)"));

    /** 「本报告由…按照《条例》要求编制」: only for a name that is certain, for anything may be done by somebody. */
    private static final Pattern MADE_ACCORDING_TO = Pattern.compile("(?:本报告|现)由" + NAME + "(?:根据|按照|依据|依照|按)");

    private static final Pattern CONTACT = Pattern.compile("(?:请与|请联系|请致电|请向)([\\u3400-\\u9FFF]{4,30}?)"
            + "(?:(?:政府)?信息公开(?:工作)?(?:办公室|机构)|政务公开办公室)?(?:联系|咨询|[(（,，。])");
    /** Offices that an organ has, and that do not report themselves. */
    private static final Pattern OFFICE_WITHIN =
            Pattern.compile("(.*(?:局|委|委员会|厅|署|院|部|办公室|办公厅|办事处|[乡镇](?:人民)?政府))(?:办公室|办公厅)");
    /** A government and its office both report: whom to ask does not tell which of them this is. */
    private static final Pattern OFFICE_OF_GOVERNMENT = Pattern.compile(".*政府(?:办公室|办公厅|办)");

    private Preface() {}

    /** Who made the report, as its preface says. */
    static Optional<String> maker(List<String> lines) {
        return lines.stream()
                .flatMap(line -> find(QUOTED, line).filter(AgencyNames::isName).stream())
                .findFirst()
                .or(() -> MADE_BY.stream()
                        .flatMap(pattern -> lines.stream()
                                .flatMap(line -> find(pattern, line).filter(AgencyNames::isOrgan).stream()))
                        .findFirst())
                .or(() -> lines.stream()
                        .flatMap(line -> find(MADE_ACCORDING_TO, line)
                                .filter(name -> AgencyNames.isName(name) && AgencyNames.isKnown(name))
                                .stream())
                        .findFirst());
    }

    /** Whom to ask, where that is the organ itself or an office within it. */
    static Optional<String> contact(List<String> lines) {
        return lines.stream()
                .flatMap(line -> find(CONTACT, line).stream())
                .map(name -> OFFICE_WITHIN.matcher(name).replaceFirst("$1"))
                .filter(name -> AgencyNames.isOrgan(name)
                        && !OFFICE_OF_GOVERNMENT.matcher(name).matches())
                .findFirst();
    }

    private static Optional<String> find(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
