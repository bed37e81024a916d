package org.tesseracrm.core.internal.service.numbering;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.custom.CustomFieldsAdmin;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.numbering.NumberRules;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.document.ValueTable;
import org.tesseracrm.core.internal.service.numbering.RuleTable.How;
import org.tesseracrm.i18n.Text;

/** Rules are fields with a line in the table of rules. */
@Component
public final class NumberRulesImpl implements NumberRules {
    private static final String KIND = "number";
    private static final long MOST = 999_999_999_999L;

    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final CompanyZone zone;
    private final CustomFieldsAdmin fields;
    private final DocumentTypes types;
    private final RuleTable table;
    private final Numbers numbers;
    private final ValueTable values;
    private final Jobs jobs;

    @Activate
    public NumberRulesImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference CompanyZone zone,
            @Reference CustomFieldsAdmin fields,
            @Reference DocumentTypes types,
            @Reference RuleTable table,
            @Reference Numbers numbers,
            @Reference ValueTable values,
            @Reference Jobs jobs) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.zone = zone;
        this.fields = fields;
        this.types = types;
        this.table = table;
        this.numbers = numbers;
        this.values = values;
        this.jobs = jobs;
    }

    @Override
    public List<Rule> list() {
        return fields.types().stream()
                .flatMap(type -> fields.list(type).stream())
                .filter(field -> field.kind() == Kind.NUMBERED)
                .sorted(Comparator.comparing(CustomField::retired).thenComparing(CustomField::type))
                .map(this::rule)
                .toList();
    }

    @Override
    public Rule find(String type, String id) {
        return rule(field(type, id));
    }

    private CustomField field(String type, String id) {
        CustomField field = fields.find(type, id);
        if (field.kind() != Kind.NUMBERED) {
            throw new NotFoundException();
        }
        return field;
    }

    private Rule rule(CustomField field) {
        How how = table.of(access.caller().tenantId(), Long.parseLong(field.id()));
        return new Rule(
                field.id(),
                field.version(),
                field.type(),
                field.code(),
                field.retired(),
                numbers.preview(Long.parseLong(field.id()), how),
                draft(field, how));
    }

    private static Draft draft(CustomField field, How how) {
        Traits traits = field.traits();
        return new Draft(traits.label(), traits.labelZh(), how.pattern(), how.restart(), how.byHand(), how.first());
    }

    @Override
    public Rule create(String type, Draft draft) {
        List<CustomField> others = fields.list(type);
        How how = checked(draft);
        return store.required(em -> {
            CustomField field =
                    fields.create(type, code(others), Kind.NUMBERED, Traits.named(draft.label(), draft.labelZh()));
            table.write(access.caller().tenantId(), Long.parseLong(field.id()), how);
            told("created", field, changes(null, draft));
            return shown(field, how);
        });
    }

    /** What is remembered of rules is of before while the transaction is under way. */
    private Rule shown(CustomField field, How how) {
        long id = Long.parseLong(field.id());
        return new Rule(
                field.id(),
                field.version(),
                field.type(),
                field.code(),
                field.retired(),
                numbers.preview(id, how),
                draft(field, how));
    }

    private static String code(List<CustomField> others) {
        List<String> codes = others.stream().map(CustomField::code).toList();
        String code = KIND;
        for (int i = 2; codes.contains(code); i++) {
            code = KIND + i;
        }
        return code;
    }

    @Override
    public Rule change(String type, String id, long version, Draft draft) {
        CustomField before = field(type, id);
        How how = checked(draft);
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            Traits t = before.traits();
            CustomField field = fields.change(
                    type,
                    id,
                    version,
                    new Traits(
                            draft.label(),
                            draft.labelZh(),
                            t.section(),
                            t.sectionZh(),
                            t.required(),
                            t.unique(),
                            t.defaultText(),
                            t.dictionary(),
                            t.linkType(),
                            t.shownWhen(),
                            t.shownValues(),
                            t.readers(),
                            t.writers()));
            Map<String, String[]> changes = changes(draft(before, table.of(tenant, Long.parseLong(id))), draft);
            if (!changes.isEmpty()) {
                table.write(tenant, Long.parseLong(id), how);
                told("changed", field, changes);
            }
            return shown(field, how);
        });
    }

    /** What the field is called, the audit has from the field. */
    private static Map<String, String[]> changes(Draft before, Draft after) {
        Map<String, String[]> changes = new LinkedHashMap<>(Changes.between(before, after));
        changes.keySet().removeAll(Set.of("label", "labelZh"));
        return changes;
    }

    private void told(String verb, CustomField field, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(
                "core.numberRule." + verb,
                field.id(),
                field.label(access.caller().locale()),
                changes));
    }

    /** @throws org.tesseracrm.core.api.error.InvalidInputException naming all that is wrong about the rule itself */
    private How checked(Draft draft) {
        FieldChecks checks = new FieldChecks("core", zone.today());
        NumberPattern pattern = draft.pattern().length() > NumberPattern.LONGEST
                ? null
                : NumberPattern.read(draft.pattern()).orElse(null);
        if (pattern == null) {
            checks.refuse("pattern", "format", Text.of("core.number.pattern"));
        } else if (!pattern.tells(draft.restart())) {
            checks.refuse("restart", "pattern", Text.of("core.number.restart." + draft.restart()));
        }
        if (draft.first() < 1 || draft.first() > MOST) {
            checks.refuse("first", "range", Text.of("core.field.range", 1, Long.toString(MOST)));
        }
        if (draft.label().isEmpty() && draft.labelZh().isEmpty()) {
            checks.refuse("label", "required", Text.of("core.field.required"));
        }
        checks.done();
        return new How(draft.pattern(), draft.restart(), draft.byHand(), draft.first());
    }

    @Override
    public String preview(String type, String id, Draft draft) {
        fields.list(type);
        long field = id.isEmpty() ? 0 : Long.parseLong(field(type, id).id());
        Draft named = draft.label().isEmpty() && draft.labelZh().isEmpty()
                ? new Draft(KIND, KIND, draft.pattern(), draft.restart(), draft.byHand(), draft.first())
                : draft;
        return numbers.preview(field, checked(named));
    }

    @Override
    public Job assign(String type, String id) {
        CustomField field = field(type, id);
        String records = types.require(type).table();
        return jobs.start(
                KIND,
                field.label(access.caller().locale()),
                new Assignment(store, access, audit, numbers, values, field, records));
    }
}
