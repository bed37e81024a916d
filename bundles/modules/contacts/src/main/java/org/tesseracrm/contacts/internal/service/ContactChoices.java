package org.tesseracrm.contacts.internal.service;

import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.dictionary.GrowingChoices;
import org.tesseracrm.core.api.imports.ImportOptions;

/** What a company's contacts may be. */
record ContactChoices(Dictionaries.Choices categories, Dictionaries.Choices roles) {
    static ContactChoices of(Dictionaries dictionaries) {
        return new ContactChoices(
                dictionaries.choices(ContactsDictionaries.CATEGORY), dictionaries.choices(ContactsDictionaries.ROLE));
    }

    /** As an import may have them: see {@link ImportOptions#newChoices}. */
    static ContactChoices of(Dictionaries dictionaries, ImportOptions options) {
        if (!options.newChoices()) {
            return of(dictionaries);
        }
        return new ContactChoices(
                new GrowingChoices(dictionaries, ContactsDictionaries.CATEGORY, options.dryRun()),
                new GrowingChoices(dictionaries, ContactsDictionaries.ROLE, options.dryRun()));
    }
}
