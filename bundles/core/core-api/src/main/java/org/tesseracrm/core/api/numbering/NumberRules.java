package org.tesseracrm.core.api.numbering;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;

/**
 * By which rules the records of a company are numbered (A13): for its administrator. A rule is a field of the company's own, of the
 * kind {@link org.tesseracrm.core.api.custom.CustomField.Kind#NUMBERED}: every kind of record that takes such fields can be numbered, and
 * the number is in lists, filters, files, REST and history as other fields are. It is retired and deleted as other fields are.
 */
@ProviderType
public interface NumberRules {
    /** Of all kinds of records, in use and retired. */
    List<Rule> list();

    Rule find(String type, String id);

    /** @throws org.tesseracrm.core.api.error.InvalidInputException naming what is wrong */
    Rule create(String type, Draft draft);

    /** Numbers that are there stay as they are. */
    Rule change(String type, String id, long version, Draft draft);

    /**
     * What the next number would be, without taking it.
     *
     * @param id of the rule that would be changed; empty for a new one
     */
    String preview(String type, String id, Draft draft);

    /** Gives all records that have none a number, oldest first; records in the recycle bin too. */
    Job assign(String type, String id);

    /** When counting begins anew. */
    enum Restart {
        NEVER,
        YEARLY,
        MONTHLY,
        DAILY
    }

    /**
     * @param label in English, {@code labelZh} in Chinese; one of them may be empty
     * @param pattern text with parts in braces: {@code {yyyy}}, {@code {yy}}, {@code {MM}}, {@code {dd}} of the day, {@code {seq:5}} the
     *     counter with at least so many digits, {@code {user}} the sign-in name and {@code {dept}} the department's code of who
     *     creates the record
     * @param byHand whether people and files may say a number; whoever says none gets one
     * @param first where counting begins
     */
    record Draft(String label, String labelZh, String pattern, Restart restart, boolean byHand, long first) {
        public Draft {
            label = Objects.requireNonNullElse(label, "").strip();
            labelZh = Objects.requireNonNullElse(labelZh, "").strip();
            pattern = Objects.requireNonNullElse(pattern, "").strip();
            restart = Objects.requireNonNullElse(restart, Restart.NEVER);
            first = first == 0 ? 1 : first;
        }
    }

    /**
     * @param id of the field
     * @param code what the number is called in {@code custom}
     * @param next what the next number would be
     */
    record Rule(String id, long version, String type, String code, boolean retired, String next, Draft draft) {}
}
