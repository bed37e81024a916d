package org.tesseracrm.core.internal.service.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.dictionary.DictionaryType;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.module.Contribution.Lease;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;

/** Which dictionaries there are: those of modules, and one for each choice field that has none of these. */
@Component(service = DictionaryTypes.class)
public class DictionaryTypes {
    /** What the id of a field's own dictionary begins with. */
    static final String OWN = "custom.";

    private final ContributionSet<DictionaryType> types;
    private final DocumentTypes documents;
    private final FieldCache fields;

    @Activate
    public DictionaryTypes(
            @Reference Contributions contributions, @Reference DocumentTypes documents, @Reference FieldCache fields) {
        this.types = contributions.of(DictionaryType.class);
        this.documents = documents;
        this.fields = fields;
    }

    @Deactivate
    void close() {
        types.close();
    }

    List<DictionaryType> declared() {
        List<DictionaryType> open = new ArrayList<>();
        types.open().forEach(each -> each.lease().ifPresent(lease -> {
            try (Lease<DictionaryType> held = lease) {
                open.add(held.get());
            }
        }));
        return open;
    }

    Optional<DictionaryType> declared(String id) {
        return declared().stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** Fields by the dictionary that they have for themselves. */
    Map<String, CustomField> own(long tenant) {
        Map<String, CustomField> own = new LinkedHashMap<>();
        for (DocumentType type : documents.open()) {
            fields.of(tenant, type.id()).stream()
                    .filter(field -> field.traits().dictionary().startsWith(OWN))
                    .forEach(field -> own.put(field.traits().dictionary(), field));
        }
        return own;
    }

    /** Fields whose choices are that dictionary's. */
    List<CustomField> using(long tenant, String dictionary) {
        return documents.open().stream()
                .flatMap(type -> fields.of(tenant, type.id()).stream())
                .filter(field -> field.traits().dictionary().equals(dictionary))
                .toList();
    }
}
