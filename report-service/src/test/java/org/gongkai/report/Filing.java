package org.gongkai.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.CellId;
import org.gongkai.events.Checked;
import org.gongkai.events.Figure;
import org.gongkai.events.Finding;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Verdict;

/** A report that a test files, said in a few words. */
public final class Filing {
    private final Agency agency;
    private final int year;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private Instant receivedAt = Upload.NOON;
    private String words = "";

    private Filing(Agency agency, int year) {
        this.agency = agency;
        this.year = year;
    }

    /** The report of a county's government. */
    public static Filing ofCounty(String division, String name, int year) {
        return new Filing(
                new Agency(division, name, AdministrativeLevel.COUNTY, division, AgencyKind.GOVERNMENT), year);
    }

    /** The report of an office of a county. */
    public static Filing ofOffice(String division, String name, int year) {
        return new Filing(
                new Agency(division + "-" + name, name, AdministrativeLevel.COUNTY, division, AgencyKind.DEPARTMENT),
                year);
    }

    /** The report of a township. */
    public static Filing ofTownship(String division, String name, int year) {
        return new Filing(
                new Agency(division, name, AdministrativeLevel.TOWNSHIP, division, AgencyKind.TOWNSHIP), year);
    }

    public Filing at(Instant time) {
        receivedAt = time;
        return this;
    }

    /** With the number of a cell. */
    public Filing with(String cell, String value) {
        figures.add(Figure.read(CellId.of(cell), new BigDecimal(value), value, null, Source.characters(10, 14)));
        return this;
    }

    public Filing withBlank(String cell) {
        figures.add(Figure.blank(CellId.of(cell), "/", Source.NOWHERE));
        return this;
    }

    public Filing withAmbiguous(String cell) {
        figures.add(Figure.ambiguous(CellId.of(cell), "41", List.of(BigDecimal.ONE, BigDecimal.TEN), Source.NOWHERE));
        return this;
    }

    /** With the text of a section. */
    public Filing saying(int section, String text) {
        sections.add(
                new Section(section, "第" + section + "部分", text, Source.characters(100 * section, 100 * section + 4)));
        words += text;
        return this;
    }

    public String id() {
        return SubmissionId.of(agency.key(), (year + " " + receivedAt + words).getBytes(StandardCharsets.UTF_8));
    }

    public ConsumerRecord<byte[], byte[]> checked(Verdict verdict, Finding... findings) {
        return Upload.validated(new ReportValidated(
                new ReportParsed(
                        id(),
                        "0".repeat(64),
                        "年度报告.txt",
                        "text/plain",
                        new ReaderInfo("text", "1.0.0"),
                        receivedAt,
                        agency,
                        year,
                        agency.name() + year + "年政府信息公开工作年度报告",
                        null,
                        new Formats(null, Format.V2021, Format.V2021),
                        figures,
                        sections,
                        List.of(),
                        List.of()),
                verdict,
                new RuleSetInfo("2021.1.0", "0"),
                null,
                receivedAt,
                List.of(findings),
                new Checked(41, findings.length, 3, 2),
                List.of()));
    }
}
