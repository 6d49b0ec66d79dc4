/** Sums, counts and averages of cells over many reports (汇总). */
@NullMarked
package org.gongkai.report.summary;

import org.jspecify.annotations.NullMarked;
