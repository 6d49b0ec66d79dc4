/** Calls to those who subscribed, and to the addresses that uploads named (Webhook 推送). */
@NullMarked
package org.gongkai.report.webhook;

import org.jspecify.annotations.NullMarked;
