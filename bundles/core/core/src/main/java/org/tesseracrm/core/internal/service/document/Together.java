package org.tesseracrm.core.internal.service.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomFields.Checked;
import org.tesseracrm.core.api.custom.CustomFields.Writing;

/** Numbers of many records. */
final class Together implements Writing {
    private final Numbered numbered;
    private final Map<CustomField, List<Long>> toNumber = new LinkedHashMap<>();

    Together(Numbered numbered) {
        this.numbered = numbered;
    }

    @Override
    public void write(Checked checked, long id) {
        if (checked instanceof FoundValues found) {
            found.writeSaid(id);
            found.toNumber().forEach(field -> toNumber.computeIfAbsent(field, each -> new ArrayList<>())
                    .add(id));
        }
    }

    @Override
    public void done() {
        toNumber.forEach(numbered::give);
        toNumber.clear();
    }
}
