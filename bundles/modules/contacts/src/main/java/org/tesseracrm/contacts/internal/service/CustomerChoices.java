package org.tesseracrm.contacts.internal.service;

import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.dictionary.GrowingChoices;
import org.tesseracrm.core.api.imports.ImportOptions;

/** What a company's customers may be. */
record CustomerChoices(Dictionaries.Choices kinds, Dictionaries.Choices sources, Dictionaries.Choices industries) {
    static CustomerChoices of(Dictionaries dictionaries) {
        return new CustomerChoices(
                dictionaries.choices(ContactsDictionaries.KIND),
                dictionaries.choices(ContactsDictionaries.SOURCE),
                dictionaries.choices(ContactsDictionaries.INDUSTRY));
    }

    /** As an import may have them: see {@link ImportOptions#newChoices}. */
    static CustomerChoices of(Dictionaries dictionaries, ImportOptions options) {
        if (!options.newChoices()) {
            return of(dictionaries);
        }
        return new CustomerChoices(
                new GrowingChoices(dictionaries, ContactsDictionaries.KIND, options.dryRun()),
                new GrowingChoices(dictionaries, ContactsDictionaries.SOURCE, options.dryRun()),
                new GrowingChoices(dictionaries, ContactsDictionaries.INDUSTRY, options.dryRun()));
    }
}
