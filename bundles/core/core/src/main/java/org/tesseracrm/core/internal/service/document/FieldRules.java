package org.tesseracrm.core.internal.service.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.i18n.Text;

/** What may be said about a field. */
@Component(service = FieldRules.class)
public class FieldRules {
    private static final Pattern CODE = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final Set<Kind> NEVER_UNIQUE =
            EnumSet.of(Kind.CHOICE, Kind.CHOICES, Kind.FLAG, Kind.LONG_TEXT, Kind.LINK, Kind.FILE);
    private static final int LABEL = 60;
    private static final int DEFAULT = 1_000;
    private static final int MOST_VALUES = 50;

    private final DocumentTypes types;
    private final Dictionaries dictionaries;
    private final Positions positions;
    private final CompanyZone zone;

    @Activate
    public FieldRules(
            @Reference DocumentTypes types,
            @Reference Dictionaries dictionaries,
            @Reference Positions positions,
            @Reference CompanyZone zone) {
        this.types = types;
        this.dictionaries = dictionaries;
        this.positions = positions;
        this.zone = zone;
    }

    /** @param others the kind's other fields, retired ones too */
    void code(String code, Kind kind, List<CustomField> others, FieldChecks checks) {
        if (kind == null) {
            checks.refuse("kind", "required", Text.of("core.field.required"));
        }
        if (code == null || !CODE.matcher(code).matches()) {
            checks.refuse("code", "format", Text.of("core.custom.code"));
        } else if (others.stream().anyMatch(other -> other.code().equalsIgnoreCase(code))) {
            checks.refuse("code", "duplicate", Text.of("core.custom.codeTaken"));
        }
    }

    /** @throws InvalidInputException naming all that is wrong */
    void traits(
            DocumentType type, String code, Kind kind, Traits traits, List<CustomField> others, FieldChecks checks) {
        if (traits.label().isEmpty() && traits.labelZh().isEmpty()) {
            checks.refuse("label", "required", Text.of("core.field.required"));
        }
        checks.line("label", traits.label(), LABEL);
        checks.line("labelZh", traits.labelZh(), LABEL);
        checks.line("section", traits.section(), LABEL);
        checks.line("sectionZh", traits.sectionZh(), LABEL);
        checks.text("defaultText", traits.defaultText(), DEFAULT);
        boolean choice = kind == Kind.CHOICE || kind == Kind.CHOICES;
        boolean own = traits.dictionary().startsWith(DictionaryTypes.OWN);
        if (choice
                && !own
                && dictionaries.list().stream().noneMatch(each -> each.id().equals(traits.dictionary()))) {
            checks.refuse("dictionary", "unknown", Text.of("core.custom.dictionary"));
        }
        if (kind == Kind.LINK && types.find(traits.linkType()).isEmpty()) {
            checks.refuse("linkType", "unknown", Text.of("core.custom.linkType"));
        }
        if (traits.unique() && NEVER_UNIQUE.contains(kind)) {
            checks.refuse("unique", "kind", Text.of("core.custom.uniqueKind"));
        }
        shown(type, code, traits, others, checks);
        people("readers", traits.readers(), checks);
        people("writers", traits.writers(), checks);
        preset(code, kind, traits, checks);
        checks.done();
    }

    private static void shown(
            DocumentType type, String code, Traits traits, List<CustomField> others, FieldChecks checks) {
        String when = traits.shownWhen();
        if (when.isEmpty()) {
            return;
        }
        boolean known = type.field(when).isPresent()
                || others.stream()
                        .anyMatch(other ->
                                other.path().equals(when) && !other.code().equals(code));
        if (!known) {
            checks.refuse("shownWhen", "unknown", Text.of("core.custom.shownWhen"));
        }
        if (others.stream()
                .anyMatch(other ->
                        other.path().equals(when) && other.traits().shownWhen().equals("custom." + code))) {
            checks.refuse("shownWhen", "cycle", Text.of("core.custom.shownCycle"));
        }
        if (traits.shownValues().isEmpty()) {
            checks.refuse("shownValues", "required", Text.of("core.field.required"));
        }
        if (String.join("\n", traits.shownValues()).length() > DEFAULT
                || traits.shownValues().size() > MOST_VALUES) {
            checks.refuse("shownValues", "tooLong", Text.of("core.field.tooLong", DEFAULT));
        }
    }

    private void people(String field, Set<String> named, FieldChecks checks) {
        List<String> known =
                positions.list().stream().map(Positions.Position::id).toList();
        for (String each : named) {
            boolean right = each.startsWith(FieldRights.ROLE)
                    ? isRole(each.substring(FieldRights.ROLE.length()))
                    : each.startsWith(FieldRights.POSITION)
                            && known.contains(each.substring(FieldRights.POSITION.length()));
            if (!right) {
                checks.refuse(field, "unknown", Text.of("core.custom.people"));
                return;
            }
        }
    }

    private static boolean isRole(String name) {
        for (DutyRole role : DutyRole.values()) {
            if (role.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void preset(String code, Kind kind, Traits traits, FieldChecks checks) {
        if (kind == null || traits.defaultText().isEmpty()) {
            return;
        }
        if (traits.unique() || kind == Kind.LINK || kind == Kind.FILE) {
            checks.refuse("defaultText", "unique", Text.of("core.custom.noDefault"));
            return;
        }
        FieldChecks inner = new FieldChecks("core", zone.today());
        CustomField field = new CustomField("0", 0, "", code, kind, false, traits);
        new ValueReader(inner).read(field, traits.defaultText(), dictionaries.choices(traits.dictionary()));
        inner.errors().stream()
                .findFirst()
                .ifPresent(error -> checks.refuse("defaultText", error.code(), error.message()));
    }
}
