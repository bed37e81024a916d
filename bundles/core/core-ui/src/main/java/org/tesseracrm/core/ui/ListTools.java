package org.tesseracrm.core.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.document.BatchChanges;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.view.SavedViews;

/** What a list needs to be each person's own: a page asks for this one service and hands it to its list. */
@Component(service = ListTools.class)
public final class ListTools {
    private final SavedViews views;
    private final People people;
    private final Access access;
    private final DocumentTypes types;
    private final BatchChanges changes;
    private final Jobs jobs;
    private final CustomFieldsUi own;
    private final ChoiceWords words;
    private final RecordTools records;

    @Activate
    public ListTools(
            @Reference SavedViews views,
            @Reference People people,
            @Reference Access access,
            @Reference DocumentTypes types,
            @Reference BatchChanges changes,
            @Reference Jobs jobs,
            @Reference CustomFieldsUi own,
            @Reference ChoiceWords words,
            @Reference RecordTools records) {
        this.types = types;
        this.changes = changes;
        this.jobs = jobs;
        this.own = own;
        this.words = words;
        this.records = records;
        this.views = views;
        this.people = people;
        this.access = access;
    }

    SavedViews views() {
        return views;
    }

    /** Colleagues as they are chosen in filters. */
    public FilterPicker people() {
        return FilterPicker.people(people);
    }

    /** Where the person may change such records at all. */
    Optional<DocumentType> editable(String type) {
        return types.find(type).filter(kind -> access.may(kind.permissions().write()));
    }

    /** Where the person may delete such records at all. */
    Optional<DocumentType> deletable(String type) {
        return types.find(type).filter(kind -> access.may(kind.permissions().delete()));
    }

    Optional<PreviewFacts> preview(String type) {
        return types.find(type).map(kind -> new PreviewFacts(records, kind));
    }

    BatchChanges changes() {
        return changes;
    }

    Jobs jobs() {
        return jobs;
    }

    BatchFields batchFields(DocumentType kind, Supplier<List<QueryField>> choices) {
        return new BatchFields(kind, choices, own, words, people);
    }

    boolean mayShare() {
        return access.may(SavedViews.SHARE);
    }
}
