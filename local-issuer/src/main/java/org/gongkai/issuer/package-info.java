/** A small OpenID Connect provider for one machine: people are let in by a link that works once, not by a password. */
@NullMarked
package org.gongkai.issuer;

import org.jspecify.annotations.NullMarked;
