package org.tesseracrm.contacts.internal.service;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.contacts.internal.TestMessages;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.i18n.Messages;

/** Dictionaries as a new company has them. */
final class TestChoices implements Dictionaries.Choices {
    private final Messages messages = new TestMessages();
    private final Map<String, String> byName = new HashMap<>();
    private final List<String> codes;
    private final String id;

    private TestChoices(String id, List<String> codes) {
        this.id = id;
        this.codes = codes;
        for (String code : codes) {
            byName.put(code, code);
            messages.locales().forEach(locale -> byName.put(label(code, locale).toLowerCase(Locale.ROOT), code));
        }
    }

    static CustomerChoices ofCustomers() {
        return new CustomerChoices(
                new TestChoices(ContactsDictionaries.KIND, Choices.CUSTOMER_KINDS),
                new TestChoices(ContactsDictionaries.SOURCE, Choices.SOURCES),
                new TestChoices(ContactsDictionaries.INDUSTRY, Choices.INDUSTRIES));
    }

    static ContactChoices ofContacts() {
        return new ContactChoices(
                new TestChoices(ContactsDictionaries.CATEGORY, Choices.CONTACT_CATEGORIES),
                new TestChoices(ContactsDictionaries.ROLE, Choices.CONTACT_ROLES));
    }

    @Override
    public List<String> codes() {
        return codes;
    }

    @Override
    public boolean offers(String code) {
        return codes.contains(code);
    }

    @Override
    public boolean knows(String code) {
        return codes.contains(code);
    }

    @Override
    public String label(String code, Locale locale) {
        return messages.text(locale, id + "." + code);
    }

    @Override
    public String colour(String code) {
        return "";
    }

    @Override
    public Optional<String> find(String text) {
        return Optional.ofNullable(byName.get(text.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Map<String, String> labels(Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        codes.forEach(code -> labels.put(code, label(code, locale)));
        return labels;
    }
}
