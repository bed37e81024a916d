package org.tesseracrm.shell.internal.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.audit.AuditTrail.Change;
import org.tesseracrm.core.api.audit.AuditTrail.Line;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.ui.Ui;

/** What the log keeps as names of fields, choices and ids, in the reader's words. */
final class AuditWords {
    private static final String FIELD = "shell.audit.field.";
    /** The transfer's id, which leads programs to its log and tells a reader nothing. */
    private static final String TRANSFER = "transfer";

    /** Where a choice's name is looked for. */
    private static final List<String> CHOICES = List.of(
            "core.role.",
            "core.reach.",
            "core.secondFactor.",
            "core.ui.share.right.",
            "shell.company.state.",
            "shell.audit.value.",
            "permission.");

    private static final String NOTHING = "–";

    /** How many there were of something: no field that had another value before. */
    private static final Set<String> FIGURES =
            Set.of("created", "updated", "links", "customers", "restored", "kept", "removed", "reverted", "rows");

    private static final int SHORTEST_ID = 15;

    private final Departments departments;
    private final Positions positions;
    private final Users users;
    private final Map<String, String> names = new HashMap<>();

    AuditWords(Departments departments, Positions positions, Users users) {
        this.departments = departments;
        this.positions = positions;
        this.users = users;
    }

    String changes(Line line) {
        return line.changes().stream()
                .filter(change -> !change.field().equals(TRANSFER))
                .map(change -> words(line.action(), change))
                .collect(Collectors.joining(Ui.text("shell.audit.changes.comma")));
    }

    private String words(String action, Change change) {
        String before = shown(action, change.field(), change.before());
        String after = shown(action, change.field(), change.after());
        if (FIGURES.contains(change.field())) {
            return Ui.text(
                    "shell.audit.figure", Ui.text(FIELD + change.field()), after.equals(NOTHING) ? before : after);
        }
        return Ui.text("shell.audit.change", field(action, change.field()), before, after);
    }

    /** As the form of the record calls it, else as the log does. */
    private static String field(String action, String field) {
        String plain = field.replaceFirst("Ids?$", "");
        return Stream.of(record(action) + field, record(action) + plain, FIELD + field, FIELD + plain)
                .map(AuditWords::label)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(field);
    }

    private String shown(String action, String field, String value) {
        String bare = value == null ? "" : value.replaceAll("^\\[(.*)]$", "$1");
        if (bare.isEmpty() || bare.equals("null")) {
            return NOTHING;
        }
        return Stream.of(bare.split(", "))
                .map(each -> choice(record(action) + field + ".", each))
                .collect(Collectors.joining(Ui.text("shell.list.comma")));
    }

    private String choice(String own, String value) {
        if (value.length() >= SHORTEST_ID && value.chars().allMatch(Character::isDigit)) {
            return names.computeIfAbsent(value, this::name);
        }
        if (!value.matches("[\\w.-]+")) {
            return value;
        }
        return Stream.concat(Stream.of(own), CHOICES.stream())
                .map(prefix -> label(prefix + value))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(value);
    }

    /** Of whatever has that id; an id that is gone says nothing to anybody but itself. */
    private String name(String id) {
        return departments.list().stream()
                .filter(each -> each.id().equals(id))
                .map(Departments.Department::name)
                .findFirst()
                .or(() -> positions.list().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Positions.Position::name)
                        .findFirst())
                .or(() -> person(id))
                .orElse(id);
    }

    private Optional<String> person(String id) {
        try {
            return Optional.of(users.find(id).profile().name());
        } catch (CrmException e) {
            return Optional.empty();
        }
    }

    /** {@code contacts.customer.} of {@code contacts.customer.created}. */
    private static String record(String action) {
        return action.substring(0, action.lastIndexOf('.') + 1);
    }

    private static Optional<String> label(String key) {
        String label = Ui.text(key);
        return label.equals(key) ? Optional.empty() : Optional.of(label);
    }
}
