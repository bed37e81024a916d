package org.tesseracrm.core.internal.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** The directory's people as rows of an organisation's import, managers before those whom they manage. */
final class DirectoryRows {
    private final Map<String, DirectoryPerson> byDn = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    private DirectoryRows() {}

    static List<Map<String, String>> of(List<DirectoryPerson> people) {
        DirectoryRows rows = new DirectoryRows();
        people.forEach(person -> rows.byDn.putIfAbsent(key(person.dn()), person));
        people.forEach(rows::withManagersFirst);
        return rows.rows;
    }

    private void withManagersFirst(DirectoryPerson person) {
        List<DirectoryPerson> line = new ArrayList<>();
        DirectoryPerson at = person;
        // whoever is his own superior's superior ends the way up; the import tells what cannot stand so
        while (at != null && placed.add(key(at.dn()))) {
            line.add(0, at);
            at = manager(at);
        }
        line.forEach(each -> rows.add(row(each)));
    }

    private DirectoryPerson manager(DirectoryPerson person) {
        return person.manager().isEmpty() || key(person.manager()).equals(key(person.dn()))
                ? null
                : byDn.get(key(person.manager()));
    }

    private Map<String, String> row(DirectoryPerson person) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("user", person.user());
        row.put("name", plain(person.name()));
        row.put("email", person.mail());
        row.put("mobile", number(person.mobile()));
        row.put("department", plain(person.department()));
        DirectoryPerson manager = manager(person);
        row.put("managerUser", manager == null ? "" : manager.user());
        row.values().removeIf(String::isBlank);
        return row;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Directories have brackets, dots and slashes in numbers. */
    private static String number(String text) {
        return text.replaceAll("[()./\\s]+", " ").strip();
    }

    /** Names are equal whatever their capitals and blanks. */
    private static String key(String dn) {
        try {
            return new LdapName(dn.toLowerCase(Locale.ROOT)).getRdns().toString();
        } catch (InvalidNameException e) {
            return dn.toLowerCase(Locale.ROOT);
        }
    }
}
