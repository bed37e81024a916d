package org.tesseracrm.contacts.internal.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.document.Drafts;

/** What is known several times over of a customer or contact. A contact has no addresses. */
record Parts(List<Reach> reach, List<Address> addresses, List<ImportantDate> dates) {
    static final Parts NONE = new Parts(List.of(), List.of(), List.of());

    Parts {
        reach = List.copyOf(reach);
        addresses = List.copyOf(addresses);
        dates = List.copyOf(dates);
    }

    /** What a record is found by. */
    String searched() {
        return reach.stream().map(Reach::searched).collect(Collectors.joining(" "));
    }

    /** For the audit; by the names of the draft's components. */
    Map<String, String[]> changesFrom(Parts before) {
        Map<String, String> old = Drafts.texts(before);
        Map<String, String[]> changes = new LinkedHashMap<>();
        Drafts.texts(this).forEach((name, now) -> {
            if (!now.equals(old.get(name))) {
                changes.put(name, new String[] {old.get(name), now});
            }
        });
        return changes;
    }
}
