package org.tesseracrm.core.api.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.core.api.document.FieldKind.Amount;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.record.RecordService;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.core.api.value.Money;
import org.tesseracrm.i18n.Text;

/**
 * Draft records as texts by the names of their components, as the audit has them, and back. A custom field is called
 * {@code custom.<code>}.
 */
public final class Drafts {
    /** The component, a {@code Map<String, Object>}, that holds the values of custom fields. */
    public static final String CUSTOM = "custom";

    private static final String PREFIX = CUSTOM + ".";

    private Drafts() {}

    /** Nothing known is an empty text. */
    public static Map<String, String> texts(Record draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : draft.getClass().getRecordComponents()) {
            Object value = value(component, draft);
            if (value instanceof Map<?, ?> custom && component.getName().equals(CUSTOM)) {
                custom.forEach((code, each) -> texts.put(PREFIX + code, TextValues.text(each)));
            } else {
                texts.put(component.getName(), TextValues.text(value));
            }
        }
        return texts;
    }

    /**
     * The draft with other values; what the texts do not name stays.
     *
     * @param texts by component; those that the draft does not have are passed over
     * @throws InvalidInputException naming the component where a text is no value of it
     */
    public static <D extends Record> D with(D draft, Map<String, String> texts) {
        RecordComponent[] components = draft.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object known = value(components[i], draft);
            String name = components[i].getName();
            if (name.equals(CUSTOM) && Map.class.isAssignableFrom(components[i].getType())) {
                values[i] = custom(known, texts);
            } else {
                values[i] = texts.containsKey(name) ? parsed(components[i], texts.get(name)) : known;
            }
        }
        return made(draft, components, values);
    }

    private static Object parsed(RecordComponent component, String text) {
        try {
            return lineType(component)
                    .<Object>map(type -> LineTexts.parse(type, text == null ? "" : text))
                    .orElseGet(() -> TextValues.parse(component.getType(), text));
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of(component.getName(), "format", Text.of("core.field.value"));
        }
    }

    private static Optional<Class<? extends Record>> lineType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> type
                        && type.isRecord()
                ? Optional.of(type.asSubclass(Record.class))
                : Optional.empty();
    }

    private static Map<String, Object> custom(Object known, Map<String, String> texts) {
        Map<String, Object> custom = new LinkedHashMap<>();
        if (known instanceof Map<?, ?> map) {
            map.forEach((code, value) -> custom.put(code.toString(), value));
        }
        texts.forEach((name, text) -> {
            if (name.startsWith(PREFIX)) {
                custom.put(name.substring(PREFIX.length()), text == null || text.isEmpty() ? null : text);
            }
        });
        return custom;
    }

    /**
     * Changes a record to what the audit has, in the caller's name and with all checks.
     *
     * @param texts by the names that the audit uses
     * @throws org.tesseracrm.core.api.error.StaleVersionException where the record is no longer at that version
     * @throws org.tesseracrm.core.api.error.InvalidInputException where a value is allowed no more
     */
    public static ShownRecord<?> update(DocumentType type, String id, long version, Map<String, String> texts) {
        return update(type, type.service(), id, version, texts);
    }

    private static <R extends ShownRecord<D>, D> R update(
            DocumentType type, RecordService<?, R, D> service, String id, long version, Map<String, String> texts) {
        Record draft = (Record) service.get(id).draft();
        @SuppressWarnings("unchecked")
        D changed = (D) with(draft, named(type, draft, texts));
        return service.update(id, version, changed);
    }

    /** Amount and currency, which the audit has apart, as the one value that the draft has. */
    private static Map<String, String> named(DocumentType type, Record draft, Map<String, String> texts) {
        Map<String, String> named = new LinkedHashMap<>(texts);
        for (DocumentField field : type.fields()) {
            if (field.kind() instanceof Amount amount
                    && (texts.containsKey(amount.amount()) || texts.containsKey(amount.currency()))) {
                Money now = (Money) value(component(draft, field.name()), draft);
                String number = texts.getOrDefault(
                        amount.amount(), now == null ? "" : now.amount().toPlainString());
                String currency = texts.getOrDefault(amount.currency(), now == null ? "" : now.currency());
                named.put(field.name(), number.isEmpty() ? "" : number + " " + currency);
            }
        }
        return named;
    }

    /** A value as the audit has it; empty for null. */
    public static String text(Object value) {
        return TextValues.text(value);
    }

    /** What the draft says of custom fields; null where it says nothing. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> custom(Record draft) {
        return (Map<String, Object>) value(component(draft, CUSTOM), draft);
    }

    /** Whether the kind's draft has a place for values of custom fields. */
    public static boolean takesCustom(DocumentType type) {
        return has(type, CUSTOM);
    }

    /** Whether the kind's draft has a component of that name. */
    public static boolean has(DocumentType type, String component) {
        return Arrays.stream(type.service().getClass().getInterfaces())
                .flatMap(service -> Arrays.stream(service.getGenericInterfaces()))
                .filter(each -> each instanceof ParameterizedType of && of.getRawType() == RecordService.class)
                .map(each -> ((ParameterizedType) each).getActualTypeArguments()[2])
                .filter(draft -> draft instanceof Class<?> known && known.isRecord())
                .flatMap(draft -> Arrays.stream(((Class<?>) draft).getRecordComponents()))
                .anyMatch(each -> each.getName().equals(component));
    }

    /** A component of a record or of a line of a list, as text; empty where it has none of that name. */
    public static String text(Object line, String name) {
        return Arrays.stream(line.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> TextValues.text(value(component, (Record) line)))
                .orElse("");
    }

    private static RecordComponent component(Record draft, String name) {
        return Arrays.stream(draft.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <D extends Record> D made(D like, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = like.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (D) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
