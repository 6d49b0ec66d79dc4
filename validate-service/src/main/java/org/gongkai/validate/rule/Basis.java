package org.gongkai.validate.rule;

import org.gongkai.events.Format;

/**
 * The text a rule rests on, so that a reader can disagree with us. Two, because the format was replaced in 2021.
 *
 * @param of2019 what holds where the format of 2019 is followed
 * @param of2021 what holds where the format of 2021 is followed
 */
public record Basis(String of2019, String of2021) {
    /** The notices that prescribe the format, its tables and how they are filled in. */
    public static final Basis NATIONAL_FORMAT = new Basis(Format.V2019.basis(), Format.V2021.basis());

    /** The text that holds for a table or report of this format. */
    public String in(Format format) {
        return format == Format.V2019 ? of2019 : of2021;
    }

    /** Both texts, for a catalogue. */
    public String all() {
        return of2019.equals(of2021) ? of2019 : of2019 + "、" + of2021;
    }
}
