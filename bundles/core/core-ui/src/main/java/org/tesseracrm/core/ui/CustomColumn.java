package org.tesseracrm.core.ui;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One of a company's own fields as a column of a list.
 *
 * @param key as lists filter and sort by it
 * @param label in the language of the tab
 * @param choice label of one of its choices
 * @param text of the values of a record, by code
 * @param numeric right-aligned
 */
public record CustomColumn(
        String key,
        Supplier<String> label,
        Function<String, String> choice,
        Function<Map<String, Object>, String> text,
        boolean numeric,
        boolean sortable) {}
