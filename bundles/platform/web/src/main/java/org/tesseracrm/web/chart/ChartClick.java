package org.tesseracrm.web.chart;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Somebody clicked on a part of the chart. */
@DomEvent("tessera-chart-click")
public class ChartClick extends ComponentEvent<EChart> {
    private static final long serialVersionUID = 1;

    private final String series;
    private final String name;
    private final String value;
    private final int index;

    public ChartClick(
            EChart source,
            boolean fromClient,
            @EventData("event.detail.series") String series,
            @EventData("event.detail.name") String name,
            @EventData("event.detail.value") String value,
            @EventData("event.detail.index") int index) {
        super(source, fromClient);
        this.series = series;
        this.name = name;
        this.value = value;
        this.index = index;
    }

    public String series() {
        return series;
    }

    /** The category or item. */
    public String name() {
        return name;
    }

    /** The value as JSON. */
    public String value() {
        return value;
    }

    /** Position in the series' data, or -1. */
    public int index() {
        return index;
    }
}
