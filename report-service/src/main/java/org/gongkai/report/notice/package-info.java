/** The correction notice (更正通知): what an agency is asked to mend in a report, as a page to print and as a Word file. */
@NullMarked
package org.gongkai.report.notice;

import org.jspecify.annotations.NullMarked;
