package org.tesseracrm.core.api.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** Many changes at once: all or none of them, or each for itself. */
public final class Bulk {
    private static final int MOST = 1_000;

    private Bulk() {}

    /**
     * @param together runs the whole as one: where it fails, nothing of it was done
     * @param change one of them, checked as far as it is complete
     * @throws InvalidInputException where there are none or more than 1,000, or, unless {@code partial}, one is refused
     */
    public static <D> List<BulkAnswer> run(
            Function<Supplier<List<BulkAnswer>>, List<BulkAnswer>> together,
            List<BulkItem<D>> items,
            boolean partial,
            Function<BulkItem<D>, BulkAnswer> change) {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw InvalidInputException.of("items", "range", Text.of("core.field.bulkSize", MOST));
        }
        return partial ? each(items, change) : together.apply(() -> all(items, change));
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
        return InvalidInputException.of(field, "required", Text.of("core.field.required"));
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
