/** The tables: their entities, the questions that are asked of them, and what every plain statement is made of. */
@NullMarked
package org.gongkai.report.query;

import org.jspecify.annotations.NullMarked;
