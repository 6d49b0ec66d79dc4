package org.gongkai.validate.rule;

import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;

/** The dates of 第四十九条. Townships and subdistricts are not among those it speaks of. */
public enum StatutoryDate {
    /** 县级以上人民政府部门. */
    DEPARTMENTS(EnumSet.of(AgencyKind.DEPARTMENT, AgencyKind.MINISTRY), MonthDay.of(1, 31)),
    /** 县级以上地方人民政府, whose report its 主管部门 publishes. */
    GOVERNMENTS(EnumSet.of(AgencyKind.GOVERNMENT), MonthDay.of(3, 31));

    /** Where both dates stand. */
    public static final String ARTICLE = "《政府信息公开条例》（国务院令第711号）第四十九条";

    private final Set<AgencyKind> kinds;
    private final DueDate due;

    StatutoryDate(Set<AgencyKind> kinds, MonthDay day) {
        this.kinds = kinds;
        this.due = new DueDate(day, ARTICLE);
    }

    /** The kinds of organs that it binds. */
    public Set<AgencyKind> kinds() {
        return EnumSet.copyOf(kinds);
    }

    public DueDate due() {
        return due;
    }

    /** The date that binds this kind of organ, where one does. */
    public static Optional<StatutoryDate> of(AgencyKind kind) {
        return Stream.of(values()).filter(date -> date.kinds.contains(kind)).findFirst();
    }

    /**
     * The organ whose report it is, for the purpose of dates: a general office (办公厅、办公室) most often publishes the
     * report of its government under its own name.
     */
    public static Agency reporting(Agency agency) {
        return agency.kind() == AgencyKind.DEPARTMENT
                        && (agency.name().endsWith("办公室") || agency.name().endsWith("办公厅"))
                ? new Agency(agency.key(), agency.name(), agency.level(), agency.division(), AgencyKind.GOVERNMENT)
                : agency;
    }
}
