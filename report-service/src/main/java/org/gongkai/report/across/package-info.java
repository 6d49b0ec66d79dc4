/** What only shows across agencies (跨机关). It is shown as a hint and never counts in an agency's own verdict. */
@NullMarked
package org.gongkai.report.across;

import org.jspecify.annotations.NullMarked;
