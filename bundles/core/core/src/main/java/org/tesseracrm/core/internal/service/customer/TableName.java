package org.tesseracrm.core.internal.service.customer;

import java.util.regex.Pattern;

/** Names of tables come from modules and go into SQL text, so they are nothing but words. */
public final class TableName {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private TableName() {}

    public static String checked(String table) {
        if (!WORD.matcher(table).matches()) {
            throw new IllegalArgumentException("No name of a table: " + table);
        }
        return table;
    }
}
