package org.tesseracrm.core.ui;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.attachment.Attachments;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.history.History;
import org.tesseracrm.core.api.history.Timeline;

/** What the page of a record needs of the core: a page asks for this one service and hands it to its parts. */
@Component(service = RecordTools.class)
public final class RecordTools {
    private final DocumentTypes types;
    private final History history;
    private final Timeline timeline;
    private final CustomFields custom;
    private final Dictionaries dictionaries;
    private final Attachments attachments;

    @Activate
    public RecordTools(
            @Reference DocumentTypes types,
            @Reference History history,
            @Reference Timeline timeline,
            @Reference CustomFields custom,
            @Reference Dictionaries dictionaries,
            @Reference Attachments attachments) {
        this.attachments = attachments;
        this.custom = custom;
        this.dictionaries = dictionaries;
        this.timeline = timeline;
        this.types = types;
        this.history = history;
    }

    Optional<DocumentType> type(String id) {
        return types.find(id);
    }

    DocumentWords words(DocumentType type) {
        return new DocumentWords(type, custom.of(type.id()), dictionaries);
    }

    Attachments attachments() {
        return attachments;
    }

    Timeline timeline() {
        return timeline;
    }

    History history() {
        return history;
    }
}
