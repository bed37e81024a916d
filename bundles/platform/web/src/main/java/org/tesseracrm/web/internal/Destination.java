package org.tesseracrm.web.internal;

/** Where a tab is going, or is: the path without query. */
record Destination(String path) {}
