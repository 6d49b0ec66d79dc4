/** Keeps a document that kills its reader, or never lets go of it, from taking the service with it again and again. */
package org.gongkai.parse.quarantine;
