package org.tesseracrm.core.internal.service.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentField.Place;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.search.GlobalSearch;

/** Asks the list of each kind. */
@Component
public final class GlobalSearchImpl implements GlobalSearch {
    private static final Logger LOG = LoggerFactory.getLogger(GlobalSearchImpl.class);
    private static final int DETAILS = 3;

    private final Access access;
    private final DocumentTypes types;

    @Activate
    public GlobalSearchImpl(@Reference Access access, @Reference DocumentTypes types) {
        this.access = access;
        this.types = types;
    }

    @Override
    public List<Group> search(String text, int perType) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        int limit = Math.max(1, Math.min(perType, MOST));
        List<DocumentType> open = types.open();
        return open.stream()
                .filter(type -> access.may(type.permissions().read()))
                .sorted(Comparator.comparingLong((DocumentType type) -> -linkedBy(open, type))
                        .thenComparing(DocumentType::id))
                .flatMap(type -> group(type, text, limit).stream())
                .toList();
    }

    /** What much hangs on comes before what hangs on it. */
    private static long linkedBy(List<DocumentType> open, DocumentType type) {
        return open.stream()
                .flatMap(other -> other.fields().stream())
                .filter(field -> field.kind() instanceof FieldKind.Link link
                        && link.type().equals(type.id()))
                .count();
    }

    private static Optional<Group> group(DocumentType type, String text, int limit) {
        try {
            Page<?> page = type.service().list(new ListRequest(text, "", "", limit, ""));
            List<Hit> hits = page.items().stream().map(line -> hit(type, line)).toList();
            return hits.isEmpty() ? Optional.empty() : Optional.of(new Group(type.id(), hits, page.next() != null));
        } catch (CrmException e) {
            // a list that knows no free text, or a text that it cannot take
            LOG.debug("{} finds nothing", type.id(), e);
            return Optional.empty();
        }
    }

    private static Hit hit(DocumentType type, Object line) {
        String id = Drafts.text(line, "id");
        String detail = type.fields().stream()
                .filter(field -> field.isIn(Place.LIST) && !field.name().equals(type.titleField()))
                .flatMap(field -> detail(field, line))
                .filter(value -> !value.isBlank())
                .limit(DETAILS)
                .collect(Collectors.joining(" · "));
        return new Hit(id, Drafts.text(line, type.titleField()), detail, type.path(id));
    }

    /** Texts, and of links the names that stand beside their ids. */
    private static Stream<String> detail(DocumentField field, Object line) {
        if (field.kind() instanceof FieldKind.Text) {
            return Stream.of(Drafts.text(line, field.name()));
        }
        boolean link = field.kind() instanceof FieldKind.Link || field.kind() instanceof FieldKind.Person;
        return link && field.name().endsWith("Id")
                ? Stream.of(Drafts.text(line, field.name().replaceFirst("Id$", "Name")))
                : Stream.empty();
    }
}
