/** Reads the tables: the entities, and the questions that are asked of them. */
@NullMarked
package org.gongkai.report.query;

import org.jspecify.annotations.NullMarked;
