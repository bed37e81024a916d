package org.tesseracrm.web.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Objects;

/**
 * A chart. The option is ECharts' own, in JSON or as maps and lists; colours and fonts come from the theme unless the option
 * says otherwise. Series: line, bar, pie, scatter, funnel, gauge, radar, heat map, tree map.
 */
@Tag("tessera-chart")
@NpmPackage(value = "echarts", version = "5.6.0")
@JsModule("./tessera/chart.ts")
public class EChart extends Component implements HasSize, HasStyle {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private String option;
    private String table = "null";

    public EChart() {
        addClassName("t-chart");
        getElement().setAttribute("role", "group");
        setHeight("18rem");
    }

    /** Shows the option, a JSON text, in place of what was shown before. */
    public void setOption(String json) {
        try {
            option = JSON.readTree(Objects.requireNonNull(json)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
        show();
    }

    /** Shows the option, built of maps, lists, texts, numbers and booleans. */
    public void setOption(Map<String, ?> values) {
        option = write(values);
        show();
    }

    /** The same data for those who cannot see the chart; null for none. */
    public void setTable(ChartTable data) {
        table = write(data);
        if (data != null) {
            getElement().setAttribute("aria-label", data.caption());
        } else {
            getElement().removeAttribute("aria-label");
        }
        show();
    }

    public Registration addClickListener(ComponentEventListener<ChartClick> listener) {
        return addListener(ChartClick.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show();
    }

    private void show() {
        if (option != null && isAttached()) {
            getElement().callJsFunction("show", option, table);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
