package org.tesseracrm.core.api.query;

import com.github.f4b6a3.tsid.TsidCreator;
import org.tesseracrm.core.api.error.NotFoundException;

/** Time-sorted 64-bit ids, numbers inside and decimal strings outside. */
public final class Ids {
    private Ids() {}

    public static long next() {
        return TsidCreator.getTsid().toLong();
    }

    /** @throws NotFoundException where it is no id: such a record is not there */
    public static long parse(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new NotFoundException();
        }
    }
}
