/** The statistical tables as the national format draws them. Pure. */
@NullMarked
package org.gongkai.report.labels;

import org.jspecify.annotations.NullMarked;
