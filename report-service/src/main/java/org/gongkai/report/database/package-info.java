/** Plain SQL for what is asked and entered in requests, and for what goes on by itself. */
@NullMarked
package org.gongkai.report.database;

import org.jspecify.annotations.NullMarked;
