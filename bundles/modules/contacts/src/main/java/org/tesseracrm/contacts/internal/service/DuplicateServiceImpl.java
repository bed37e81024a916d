package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.Matches.Match;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.i18n.Text;

/** Finds duplicates among the customers that the caller sees. */
@Component
public final class DuplicateServiceImpl implements DuplicateService {
    private static final int LONGEST = 400;

    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomerRecords records;

    @Activate
    public DuplicateServiceImpl(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference People people,
            @Reference CustomFields custom) {
        this.store = store;
        this.permission = permission;
        this.records = new CustomerRecords(people, custom);
    }

    @Override
    public List<Duplicate> find(DuplicateQuery query) {
        store.require(CustomerService.READ);
        checked("name", query.name());
        checked("shortName", query.shortName());
        checked("taxNumber", query.taxNumber());
        query.phones().forEach(phone -> checked("phones", phone));
        Visibility visibility = permission.visibility();
        long except = query.exceptId() == null ? 0 : CustomerEntries.parse(query.exceptId());
        return store.read(em -> {
            List<Match> found = new Matches(query).find(em, visibility, except);
            List<CustomerRecord> shown = records.of(
                    em, visibility, found.stream().map(Match::customer).toList());
            return IntStream.range(0, found.size())
                    .mapToObj(i -> new Duplicate(shown.get(i), found.get(i).reasons()))
                    .toList();
        });
    }

    private static void checked(String field, String text) {
        if (text != null && text.length() > LONGEST) {
            throw InvalidInputException.of(field, "tooLong", Text.of("core.field.tooLong", LONGEST));
        }
    }
}
