/** Who must file a report for a year, and who has not (应报送、未报送). */
@NullMarked
package org.gongkai.report.filers;

import org.jspecify.annotations.NullMarked;
