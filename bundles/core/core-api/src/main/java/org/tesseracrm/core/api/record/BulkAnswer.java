package org.tesseracrm.core.api.record;

import org.tesseracrm.core.api.error.CrmException;

/**
 * What became of one of many changes.
 *
 * @param version null where there is no record any more
 * @param error null where it was done
 */
public record BulkAnswer(String id, Long version, CrmException error) {}
