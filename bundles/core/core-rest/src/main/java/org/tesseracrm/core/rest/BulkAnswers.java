package org.tesseracrm.core.rest;

import java.util.List;
import java.util.Locale;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.record.BulkAnswer;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** What became of many changes, in the caller's language. */
public final class BulkAnswers {
    public static final long BODY_LIMIT = 8 << 20;

    private final Access access;
    private final Messages messages;

    public BulkAnswers(Access access, Messages messages) {
        this.access = access;
        this.messages = messages;
    }

    public Results of(List<BulkAnswer> answers) {
        Locale locale = access.caller().locale();
        return new Results(answers.stream().map(answer -> of(answer, locale)).toList());
    }

    private Result of(BulkAnswer answer, Locale locale) {
        return answer.error() == null
                ? new Result(true, answer.id(), answer.version(), List.of())
                : new Result(false, answer.id(), null, problems(answer.error(), locale));
    }

    private List<ItemProblem> problems(CrmException error, Locale locale) {
        if (error instanceof InvalidInputException invalid) {
            return invalid.errors().stream()
                    .map(each -> problem(each.field(), each.code(), each.message(), locale))
                    .toList();
        }
        return List.of(problem("", "refused", error.text(), locale));
    }

    private ItemProblem problem(String field, String code, Text text, Locale locale) {
        return new ItemProblem(field, code, messages.text(locale, text));
    }

    /** One answer for each item, in their order. */
    public record Results(List<Result> items) {}

    /** @param version null where it was not done, or where nothing is left */
    public record Result(boolean done, String id, Long version, List<ItemProblem> errors) {}

    /** @param field empty where it is about the whole item */
    public record ItemProblem(String field, String code, String message) {}
}
