package org.tesseracrm.core.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.attachment.Attachments;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.dictionary.Dictionaries.Choices;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.value.FileValue;
import org.tesseracrm.core.api.value.Money;

/** A company's own fields on pages: in forms, on records, in lists. A page asks for this one service. */
@Component(service = CustomFieldsUi.class)
public final class CustomFieldsUi {
    private final CustomFields fields;
    private final Dictionaries dictionaries;
    private final DocumentTypes types;
    private final Attachments attachments;

    @Activate
    public CustomFieldsUi(
            @Reference CustomFields fields,
            @Reference Dictionaries dictionaries,
            @Reference DocumentTypes types,
            @Reference Attachments attachments) {
        this.fields = fields;
        this.dictionaries = dictionaries;
        this.types = types;
        this.attachments = attachments;
    }

    /** For {@link FormPage#custom}. */
    public CustomForm form(String type) {
        return new CustomForm(fields.of(type).stream().map(this::editor).toList());
    }

    /** Editor of one of them by its path, for a value that several records are to have. */
    Optional<CustomEditor> editor(String type, String path) {
        return fields.of(type).stream()
                .filter(field -> field.path().equals(path))
                .map(this::made)
                .findFirst();
    }

    /** Links to records of a kind, found by their names. */
    ComboBox<Named> links(String type) {
        ComboBox<Named> box = new ComboBox<>();
        box.setItemLabelGenerator(Named::name);
        box.setClearButtonVisible(true);
        box.setItems(query -> found(type, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        return box;
    }

    /** @param sections as {@link RecordPage#section} gives them by the key of a title */
    public void show(String type, String recordId, Map<String, Object> custom, Function<String, Section> sections) {
        Map<String, List<CustomField>> bySection = fields.of(type).stream()
                .filter(field -> custom.get(field.code()) != null)
                .collect(Collectors.groupingBy(
                        field -> field.section(Ui.locale()), java.util.LinkedHashMap::new, Collectors.toList()));
        bySection.forEach((title, shown) -> {
            Section section = sections.apply(title.isEmpty() ? "core.ui.custom.section" : title);
            shown.forEach(field -> section.component(
                    () -> field.label(Ui.locale()), component(field, recordId, custom.get(field.code()))));
        });
    }

    /** Those that a list may show, in their order. */
    public List<CustomColumn> columns(String type) {
        return fields.of(type).stream()
                .filter(field -> field.kind() != Kind.LINK && field.kind() != Kind.LONG_TEXT)
                .map(this::column)
                .toList();
    }

    /** Those that the caller may change and whose values may be there twice, files not: what one record may take from another. */
    public List<CustomColumn> takeable(String type) {
        return fields.of(type).stream()
                .filter(field -> fields.mayChange(field) && !field.traits().unique() && field.kind() != Kind.FILE)
                .map(field -> field.kind() == Kind.LINK ? link(field) : column(field))
                .toList();
    }

    private CustomColumn link(CustomField field) {
        return new CustomColumn(
                field.path(),
                () -> field.label(Ui.locale()),
                Function.identity(),
                custom -> named(field, custom.get(field.code()).toString()).name(),
                false,
                false);
    }

    private CustomColumn column(CustomField field) {
        Choices choices = dictionaries.choices(field.traits().dictionary());
        return new CustomColumn(
                field.path(),
                () -> field.label(Ui.locale()),
                code -> choices.label(code, Ui.locale()),
                custom -> CustomWords.text(field, custom.get(field.code()), choices),
                field.kind() == Kind.NUMBER || field.kind() == Kind.MONEY,
                field.kind() != Kind.CHOICES && field.kind() != Kind.FILE);
    }

    private com.vaadin.flow.component.Component component(CustomField field, String recordId, Object value) {
        if (field.kind() == Kind.FILE) {
            return files(field, recordId);
        }
        if (field.kind() == Kind.URL) {
            Anchor link = new Anchor(value.toString(), value.toString());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            return link;
        }
        if (field.kind() == Kind.LINK) {
            Named named = named(field, value.toString());
            Anchor link = new Anchor(
                    types.find(field.traits().linkType())
                            .map(type -> type.path(named.id()))
                            .orElse(""),
                    named.name());
            link.getElement().setAttribute("router-link", true);
            return link;
        }
        return new Span(CustomWords.text(
                field, value, dictionaries.choices(field.traits().dictionary())));
    }

    private com.vaadin.flow.component.Component files(CustomField field, String recordId) {
        Div lines = new Div();
        lines.addClassName("t-stack");
        attachments.list(field.type(), recordId).stream()
                .filter(file -> file.field().equals(field.code()))
                .sorted(Comparator.comparing(file -> Long.valueOf(file.id())))
                .forEach(file -> lines.add(new AttachmentLine(
                        file, () -> attachments.read(field.type(), recordId, file.id()), List.of())));
        return lines;
    }

    private CustomEditor editor(CustomField field) {
        CustomEditor editor = made(field);
        editor.setReadOnly(!fields.mayChange(field));
        return editor;
    }

    private CustomEditor made(CustomField field) {
        Function<Object, Object> same = Function.identity();
        Choices choices = dictionaries.choices(field.traits().dictionary());
        return switch (field.kind()) {
            case TEXT, URL, NUMBERED -> {
                TextField text = new TextField();
                text.setMaxLength(200);
                if (field.kind() == Kind.NUMBERED) {
                    text.setPlaceholder(Ui.text("core.ui.custom.numbered"));
                }
                yield new CustomEditor(field, text, same, same);
            }
            case LONG_TEXT -> {
                TextArea text = new TextArea();
                text.setMaxLength(4_000);
                text.setMinRows(3);
                yield new CustomEditor(field, text, same, same);
            }
            case NUMBER -> new CustomEditor(field, new BigDecimalField(), value -> decimal(value), same);
            case MONEY -> new CustomEditor(field, new MoneyField(), value -> (Money) value, same);
            case DATE -> {
                DatePicker day = new DatePicker();
                day.setClearButtonVisible(true);
                yield new CustomEditor(field, day, same, same);
            }
            case FLAG -> flag(field);
            case CHOICE -> {
                ComboBox<String> box = new ComboBox<>();
                box.setItems(choices.codes());
                box.setItemLabelGenerator(code -> choices.label(code, Ui.locale()));
                box.setClearButtonVisible(true);
                yield new CustomEditor(field, box, same, same);
            }
            case CHOICES -> {
                MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
                box.setItems(choices.codes());
                box.setItemLabelGenerator(code -> choices.label(code, Ui.locale()));
                yield new CustomEditor(
                        field, box, value -> new LinkedHashSet<>((List<?>) value), value -> inOrder(choices, value));
            }
            case FILE ->
                new CustomEditor(
                        field, new FilesField(attachments, field.type(), field.code()), same, files -> ((List<?>) files)
                                .stream().map(file -> ((FileValue) file).id()).toList());
            case LINK -> {
                ComboBox<Named> box = links(field.traits().linkType());
                yield new CustomEditor(field, box, id -> named(field, (String) id), value -> ((Named) value).id());
            }
        };
    }

    private static CustomEditor flag(CustomField field) {
        Select<Boolean> yesNo = new Select<>();
        yesNo.setItems(true, false);
        yesNo.setItemLabelGenerator(value -> value == null ? "" : CustomWords.flag(value));
        yesNo.setEmptySelectionAllowed(!field.traits().required());
        return new CustomEditor(field, yesNo, Function.identity(), Function.identity());
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    private static List<String> inOrder(Choices choices, Object chosen) {
        Set<?> all = (Set<?>) chosen;
        List<String> codes =
                new ArrayList<>(choices.codes().stream().filter(all::contains).toList());
        all.stream().map(Object::toString).filter(code -> !codes.contains(code)).forEach(codes::add);
        return codes;
    }

    private List<Named> found(String type, String text) {
        return types.find(type)
                .map(kind -> lines(kind, new ListRequest(text, "", "", 50, "")))
                .orElse(List.of());
    }

    private Named named(CustomField field, String id) {
        return types.find(field.traits().linkType()).stream()
                .flatMap(type -> lines(type, new ListRequest("", "id==" + id, "", 1, "")).stream())
                .findFirst()
                .orElse(new Named(id, Ui.text("core.ui.custom.hidden")));
    }

    private static List<Named> lines(DocumentType type, ListRequest request) {
        try {
            return type.service().list(request).items().stream()
                    .map(line -> new Named(Drafts.text(line, "id"), Drafts.text(line, type.titleField())))
                    .toList();
        } catch (CrmException e) {
            // who may not see such records finds none
            return List.of();
        }
    }
}
