/** Finds words in what reports say (全文检索). */
@NullMarked
package org.gongkai.report.search;

import org.jspecify.annotations.NullMarked;
