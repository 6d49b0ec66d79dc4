package org.gongkai.validate.api;

/**
 * What went wrong with a request (RFC 9457). Clients switch on {@code type}, never on the wording.
 *
 * @param type names the kind of problem
 * @param title the kind in words
 * @param titleZh the same in Chinese
 * @param status the HTTP status
 * @param detail what to do about it
 * @param detailZh the same in Chinese
 */
record Problem(String type, String title, String titleZh, int status, String detail, String detailZh) {}
