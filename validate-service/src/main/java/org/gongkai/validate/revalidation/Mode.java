package org.gongkai.validate.revalidation;

/** What a re-validation is to do with results that differ. */
public enum Mode {
    /** Say what would change (预览), and change nothing. */
    PREVIEW,
    /** Put them in the place of the earlier ones and publish them. */
    APPLY
}
