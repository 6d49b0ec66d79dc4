package org.gongkai.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Breakdown;
import org.gongkai.events.Claim;
import org.gongkai.events.Figure;
import org.gongkai.events.LabelDeviation;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.Preface;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Section;
import org.jspecify.annotations.Nullable;

/** Keeps a result small enough to be sent. What is left out is said, never silently dropped. */
final class Bounded {
    private final Limits.Output limits;
    private final List<ParseProblem> problems = new ArrayList<>();

    Bounded(Limits.Output limits) {
        this.limits = limits;
    }

    /** A cell may quote the whole document, and a row of fifteen cells quotes it fifteen times. */
    List<Figure> figures(List<Figure> figures) {
        return figures.stream().map(this::figure).toList();
    }

    private Figure figure(Figure figure) {
        var printed = figure.printed();
        return printed == null || printed.length() <= limits.quoted()
                ? figure
                : new Figure(
                        figure.cell(),
                        figure.state(),
                        figure.value(),
                        quoted(printed),
                        figure.unit(),
                        figure.candidates(),
                        figure.confirmedBy(),
                        figure.source());
    }

    /** No more labels than a table can have, however long. */
    List<LabelDeviation> labels(List<LabelDeviation> labels) {
        return first(limits.problems(), labels, "labels").stream()
                .map(label -> new LabelDeviation(
                        label.table(), label.row(), label.official(), quoted(label.printed()), label.source()))
                .toList();
    }

    @Nullable
    Preface preface(@Nullable Preface preface) {
        if (preface == null || preface.text().length() <= limits.sectionCharacters() / 4) {
            return preface;
        }
        int most = limits.sectionCharacters() / 4;
        tooMany(preface.text().length() - most, "characters of the preface");
        return new Preface(cut(preface.text(), most), preface.source());
    }

    List<Section> sections(List<Section> sections) {
        var bounded = new ArrayList<Section>();
        int left = limits.sectionCharacters();
        for (var section : first(limits.sections(), sections, "sections")) {
            var text = section.text();
            if (text.length() > left) {
                tooMany(text.length() - left, "characters of section " + section.number());
                text = cut(text, left);
            }
            left -= text.length();
            bounded.add(new Section(section.number(), section.heading(), text, section.source()));
        }
        return bounded;
    }

    List<Claim> claims(List<Claim> claims) {
        return first(limits.claims(), claims, "claims").stream()
                .map(claim -> new Claim(
                        claim.cell(),
                        claim.plus(),
                        claim.value(),
                        claim.scope(),
                        quoted(claim.sentence()),
                        claim.source()))
                .toList();
    }

    List<Breakdown> breakdowns(List<Breakdown> breakdowns) {
        return first(limits.claims(), breakdowns, "breakdowns").stream()
                .map(breakdown -> new Breakdown(
                        quoted(breakdown.what()),
                        breakdown.whole(),
                        breakdown.cell(),
                        first(limits.claims(), breakdown.parts(), "parts of a whole"),
                        quoted(breakdown.sentence()),
                        breakdown.source()))
                .toList();
    }

    /** These, and what had to be left out of the rest. */
    List<ParseProblem> problems(List<ParseProblem> found) {
        var bounded = new ArrayList<ParseProblem>();
        for (var problem : first(limits.problems(), found, "problems")) {
            bounded.add(new ParseProblem(problem.kind(), quoted(problem.detail()), problem.source()));
        }
        bounded.addAll(problems);
        return bounded;
    }

    private <T> List<T> first(int most, List<T> all, String what) {
        if (all.size() <= most) {
            return all;
        }
        tooMany(all.size() - most, what);
        return all.subList(0, most);
    }

    private void tooMany(int count, String what) {
        problems.add(ParseProblem.of(ProblemKind.TOO_LARGE, count + " more " + what + " are not listed"));
    }

    private String quoted(String text) {
        return text.length() <= limits.quoted() ? text : cut(text, limits.quoted()) + "…";
    }

    private static String cut(String text, int length) {
        // Half a character would be no text any more.
        boolean inside = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, inside ? length - 1 : length);
    }
}
