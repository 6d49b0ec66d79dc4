/** Transactions for what is entered in requests and for what goes on by itself, and what their rows hold. */
@NullMarked
package org.gongkai.report.database;

import org.jspecify.annotations.NullMarked;
