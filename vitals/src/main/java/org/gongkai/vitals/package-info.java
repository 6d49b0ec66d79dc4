/** Whether a service is fit to go on, the same for every service. */
@NullMarked
package org.gongkai.vitals;

import org.jspecify.annotations.NullMarked;
