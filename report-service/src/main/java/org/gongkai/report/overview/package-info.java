/** The first page's answer: how a year stands. */
@NullMarked
package org.gongkai.report.overview;

import org.jspecify.annotations.NullMarked;
