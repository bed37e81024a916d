package org.tesseracrm.core.internal.directory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a directory is read.
 *
 * @param attributes sign-in name, name, mail, mobile, department and manager, each by the names of attributes that may hold it
 */
record DirectorySettings(
        String company,
        String url,
        boolean startTls,
        String bindDn,
        String bindPassword,
        String baseDn,
        String filter,
        Attributes attributes,
        int connectMillis,
        int readMillis,
        int pageSize) {
    private static final int SECOND = 1_000;
    private static final int LARGEST_PAGE = 1_000;

    record Attributes(
            List<String> user,
            List<String> name,
            List<String> mail,
            List<String> mobile,
            List<String> department,
            List<String> manager) {
        /** All of them. */
        String[] names() {
            return Stream.of(user, name, mail, mobile, department, manager)
                    .flatMap(List::stream)
                    .distinct()
                    .toArray(String[]::new);
        }
    }

    static DirectorySettings of(DirectorySource.Config config) {
        boolean windows = config.kind().strip().toLowerCase(Locale.ROOT).equals("activedirectory");
        return new DirectorySettings(
                config.company().strip(),
                config.url().strip(),
                config.startTls(),
                config.bindDn().strip(),
                config.bindPassword(),
                config.baseDn().strip(),
                or(
                        config.filter(),
                        windows
                                // people, without accounts that are switched off
                                ? "(&(objectCategory=person)(objectClass=user)"
                                        + "(!(userAccountControl:1.2.840.113556.1.4.803:=2)))"
                                : "(objectClass=inetOrgPerson)"),
                new Attributes(
                        words(or(config.userAttribute(), windows ? "sAMAccountName" : "uid")),
                        words(or(config.nameAttribute(), "displayName,cn")),
                        words(or(config.mailAttribute(), "mail")),
                        words(or(config.mobileAttribute(), "mobile")),
                        words(or(config.departmentAttribute(), windows ? "department" : "departmentNumber,ou")),
                        words(or(config.managerAttribute(), "manager"))),
                Math.max(1, config.connectSeconds()) * SECOND,
                Math.max(1, config.readSeconds()) * SECOND,
                Math.min(Math.max(1, config.pageSize()), LARGEST_PAGE));
    }

    boolean encrypted() {
        return url.toLowerCase(Locale.ROOT).startsWith("ldaps:") || startTls;
    }

    /** Neither the password nor who binds: this may come into a log. */
    @Override
    public String toString() {
        return "directory of " + company + " at " + url;
    }

    private static String or(String given, String usual) {
        return given.isBlank() ? usual : given.strip();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
