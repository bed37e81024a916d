package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** Many changes at once: all or none of them, or each for itself. */
final class Bulk {
    private static final int MOST = 1_000;

    private Bulk() {}

    static <D> List<BulkAnswer> run(
            ContactsStore store, List<BulkItem<D>> items, boolean partial, Function<BulkItem<D>, BulkAnswer> change) {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw InvalidInputException.of("items", "range", Text.of("contacts.error.bulkSize", MOST));
        }
        return partial ? each(items, change) : store.change(em -> all(items, change));
    }

    private static <D> List<BulkAnswer> each(List<BulkItem<D>> items, Function<BulkItem<D>, BulkAnswer> change) {
        List<BulkAnswer> answers = new ArrayList<>();
        for (BulkItem<D> item : items) {
            try {
                answers.add(change.apply(checked(item)));
            } catch (CrmException e) {
                answers.add(new BulkAnswer(item == null ? null : item.id(), null, e));
            }
        }
        return answers;
    }

    private static <D> List<BulkAnswer> all(List<BulkItem<D>> items, Function<BulkItem<D>, BulkAnswer> change) {
        List<BulkAnswer> answers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                answers.add(change.apply(checked(items.get(i))));
            } catch (CrmException e) {
                throw naming("items[" + i + "]", e);
            }
        }
        return answers;
    }

    private static <D> BulkItem<D> checked(BulkItem<D> item) {
        if (item == null || item.action() == null) {
            throw missing("action");
        }
        boolean creates = item.action() == BulkItem.Action.CREATE;
        if (!creates && (item.id() == null || item.id().isBlank())) {
            throw missing("id");
        }
        if (item.action() == BulkItem.Action.UPDATE && item.version() == null) {
            throw missing("version");
        }
        if (item.action() != BulkItem.Action.DELETE && item.record() == null) {
            throw missing("record");
        }
        return item;
    }

    private static InvalidInputException missing(String field) {
        return InvalidInputException.of(field, "required", Text.of("contacts.error.required"));
    }

    private static InvalidInputException naming(String item, CrmException error) {
        if (error instanceof InvalidInputException invalid) {
            return new InvalidInputException(invalid.errors().stream()
                    .map(each -> new FieldError(item + "." + each.field(), each.code(), each.message()))
                    .toList());
        }
        return InvalidInputException.of(item, "refused", error.text());
    }
}
