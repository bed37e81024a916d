package org.tesseracrm.core.ui;

import com.vaadin.flow.component.HasValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.document.Drafts;

/** A company's own fields in a form: those that hang on others come and go with what is chosen. Made by {@link CustomFieldsUi}. */
public final class CustomForm {
    private static final String PREFIX = "custom.";

    private final Map<String, CustomEditor> editors = new LinkedHashMap<>();

    CustomForm(List<CustomEditor> editors) {
        editors.forEach(editor -> this.editors.put(editor.field().code(), editor));
    }

    /** By section, in order. */
    Map<String, List<CustomEditor>> sections() {
        Map<String, List<CustomEditor>> sections = new LinkedHashMap<>();
        for (CustomEditor editor : editors.values()) {
            CustomField.Traits traits = editor.field().traits();
            sections.computeIfAbsent(traits.section() + "|" + traits.sectionZh(), key -> new ArrayList<>())
                    .add(editor);
        }
        return sections;
    }

    public boolean isEmpty() {
        return editors.isEmpty();
    }

    /** @param custom values by code, as the record has them; null: none */
    public void show(Map<String, Object> custom) {
        editors.forEach((code, editor) -> editor.show(custom == null ? null : custom.get(code)));
    }

    /** What was filled in, for the draft; null where there are no such fields. */
    public Map<String, Object> read() {
        if (editors.isEmpty()) {
            return null;
        }
        Map<String, Object> custom = new LinkedHashMap<>();
        editors.forEach((code, editor) -> {
            Object value = editor.isShown() ? editor.value() : null;
            if (value != null) {
                custom.put(code, value);
            }
        });
        return custom;
    }

    /** Shows and hides by what these fields of the form hold, now and as they change. */
    void follow(FormFields fields) {
        for (CustomEditor editor : editors.values()) {
            String when = editor.field().traits().shownWhen();
            if (when.startsWith(PREFIX)) {
                CustomEditor other = editors.get(when.substring(PREFIX.length()));
                if (other != null) {
                    other.onChange(this::refreshCustom);
                }
            } else if (!when.isEmpty()) {
                fields.find(when).ifPresent(own -> {
                    own.addValueChangeListener(event -> {
                        byOwn(editor, own);
                        refreshCustom();
                    });
                    byOwn(editor, own);
                });
            }
        }
        refreshCustom();
    }

    private static void byOwn(CustomEditor editor, HasValue<?, ?> own) {
        editor.setShown(editor.field().traits().shownValues().contains(Drafts.text((Object) own.getValue())));
    }

    private void refreshCustom() {
        for (CustomEditor editor : editors.values()) {
            String when = editor.field().traits().shownWhen();
            CustomEditor other = when.startsWith(PREFIX) ? editors.get(when.substring(PREFIX.length())) : null;
            if (other != null) {
                Object value = other.isShown() ? other.value() : null;
                Set<String> wanted = editor.field().traits().shownValues();
                editor.setShown(
                        value instanceof List<?> several
                                ? several.stream().map(Object::toString).anyMatch(wanted::contains)
                                : wanted.contains(Drafts.text(value)));
            }
        }
    }
}
