package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonValue;

/** The national format (年度报告格式) a table follows. Decided per table, because real reports mix the two. */
public enum Format {
    /** 国办公开办函〔2019〕60号, report years 2019 and 2020. */
    V2019("2019", "国办公开办函〔2019〕60号"),
    /** 国办公开办函〔2021〕30号, report years 2021 and later. */
    V2021("2021", "国办公开办函〔2021〕30号");

    /** The first report year with a fixed national format; earlier reports are free in form. */
    public static final int FIRST_YEAR = 2019;

    private static final int FIRST_YEAR_OF_V2021 = 2021;

    private final String id;
    private final String basis;

    Format(String id, String basis) {
        this.id = id;
        this.basis = basis;
    }

    /** The format that a report of this year must follow. */
    public static Format ofYear(int year) {
        return year >= FIRST_YEAR_OF_V2021 ? V2021 : V2019;
    }

    /** {@code 2019} or {@code 2021}, as it stands in JSON. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The notice that prescribes the format. */
    public String basis() {
        return basis;
    }
}
