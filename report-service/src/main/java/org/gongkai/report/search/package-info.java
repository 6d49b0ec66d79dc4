/** Finds words in what reports say and in what is objected to (全文检索). */
@NullMarked
package org.gongkai.report.search;

import org.jspecify.annotations.NullMarked;
