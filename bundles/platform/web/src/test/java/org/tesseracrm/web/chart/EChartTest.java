package org.tesseracrm.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EChartTest {
    private final EChart chart = new EChart();

    @Test
    void anOptionThatIsNoJsonIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> chart.setOption("{series:"));
        chart.setOption("{\"series\":[]}");
        chart.setOption(Map.of("series", List.of(Map.of("type", "bar"))));
    }

    @Test
    void theTablesCaptionNamesTheChart() {
        chart.setTable(new ChartTable("Revenue", List.of("Month", "Amount"), List.of(List.of("May", "12"))));
        assertEquals("Revenue", chart.getElement().getAttribute("aria-label"));
        chart.setTable(null);
        assertNull(chart.getElement().getAttribute("aria-label"));
    }
}
