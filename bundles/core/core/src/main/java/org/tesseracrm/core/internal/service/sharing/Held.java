package org.tesseracrm.core.internal.service.sharing;

/** A customer, locked until the end of the transaction. */
record Held(long id, String name, long ownerId, boolean deleted) {}
