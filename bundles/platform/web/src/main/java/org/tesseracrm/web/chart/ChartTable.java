package org.tesseracrm.web.chart;

import java.util.List;

/** What a chart shows, as a table: the alternative that a screen reader gets. All of it ready to be read. */
public record ChartTable(String caption, List<String> columns, List<List<String>> rows) {
    public ChartTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
