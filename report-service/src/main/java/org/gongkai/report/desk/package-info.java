/** What people do about findings, and what follows from it. {@link Standing} is the pure core of it. */
@NullMarked
package org.gongkai.report.desk;

import org.jspecify.annotations.NullMarked;
