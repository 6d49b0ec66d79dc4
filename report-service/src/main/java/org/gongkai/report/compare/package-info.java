/** What differs between two revisions, years or agencies (对比). Pure. */
@NullMarked
package org.gongkai.report.compare;

import org.jspecify.annotations.NullMarked;
