package org.tesseracrm.contacts.internal.service;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.dictionary.DictionaryType;

/** The dictionaries that the module brings along (A11). */
public final class ContactsDictionaries {
    public static final String KIND = "contacts.customer.kind";
    public static final String SOURCE = "contacts.source";
    public static final String INDUSTRY = "contacts.industry";
    public static final String CATEGORY = "contacts.category";
    public static final String ROLE = "contacts.contact.role";
    public static final String REACH = "contacts.reach";
    public static final String ADDRESS = "contacts.address";
    public static final String DATE = "contacts.date";

    private ContactsDictionaries() {}

    /** Potential customers become customers: these two the module goes by. */
    @Component(service = DictionaryType.class, immediate = true)
    public static final class Kinds extends Declared {
        public Kinds() {
            super(KIND, Choices.CUSTOMER_KINDS, "contacts_customer.kind", "contacts_pool.kind");
        }

        @Override
        public Set<String> fixed() {
            return Set.copyOf(Choices.CUSTOMER_KINDS.subList(0, 2));
        }
    }

    @Component(service = DictionaryType.class, immediate = true)
    public static final class Sources extends Declared {
        public Sources() {
            super(SOURCE, Choices.SOURCES, "contacts_customer.source");
        }
    }

    @Component(service = DictionaryType.class, immediate = true)
    public static final class Industries extends Declared {
        public Industries() {
            super(INDUSTRY, Choices.INDUSTRIES, "contacts_customer.industry", "contacts_pool.industry");
        }
    }

    @Component(service = DictionaryType.class, immediate = true)
    public static final class Categories extends Declared {
        public Categories() {
            super(CATEGORY, Choices.CONTACT_CATEGORIES, "contacts_contact.category");
        }
    }

    @Component(service = DictionaryType.class, immediate = true)
    public static final class ContactRoles extends Declared {
        public ContactRoles() {
            super(ROLE, Choices.CONTACT_ROLES, "contacts_contact.role");
        }
    }

    @Component(service = DictionaryType.class, immediate = true)
    public static final class ReachKinds extends Declared {
        public ReachKinds() {
            super(REACH, Choices.REACH_KINDS, "contacts_reach.kind");
        }
    }

    @Component(service = DictionaryType.class, immediate = true)
    public static final class AddressKinds extends Declared {
        public AddressKinds() {
            super(ADDRESS, Choices.ADDRESS_KINDS, "contacts_address.kind");
        }
    }

    @Component(service = DictionaryType.class, immediate = true)
    public static final class DateKinds extends Declared {
        public DateKinds() {
            super(DATE, Choices.DATE_KINDS, "contacts_date.kind");
        }
    }

    /** A dictionary whose codes lie in columns. */
    abstract static class Declared implements DictionaryType {
        private final String id;
        private final List<String> codes;
        private final List<Usage> usages;

        /** @param columns {@code <table>.<column>} */
        Declared(String id, List<String> codes, String... columns) {
            this.id = id;
            this.codes = codes;
            this.usages = Arrays.stream(columns)
                    .map(each -> each.split("\\."))
                    .map(each -> new Usage(each[0], each[1]))
                    .toList();
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public List<String> codes() {
            return codes;
        }

        @Override
        public List<Usage> usages() {
            return usages;
        }
    }
}
