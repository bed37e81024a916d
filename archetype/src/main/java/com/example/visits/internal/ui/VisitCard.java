package com.example.visits.internal.ui;

import com.example.visits.internal.service.VisitRecord;
import com.example.visits.internal.service.VisitService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.Fragment;
import org.tesseracrm.web.Slot;

/** On the workbench: what was entered or changed last. */
@Component(service = Fragment.class, scope = ServiceScope.PROTOTYPE)
@Slot(name = "workbench", title = "visits.module.name", order = 500, permission = VisitService.READ)
public final class VisitCard extends Div implements Fragment, LocaleChangeObserver {
    private static final int SHOWN = 5;

    private final VisitService service;
    private final Div content = new Div();
    private final Anchor all = new Anchor(Paths.LIST);

    @Activate
    public VisitCard(@Reference VisitService service) {
        this.service = service;
        addClassName("t-stack");
        all.getElement().setAttribute("router-link", true);
        add(content, all);
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        all.setText(Ui.text("visits.card.all"));
        Notices.attempt(() -> show(
                service.list(new ListRequest("", "", "-updatedAt", SHOWN, "")).items()));
    }

    private void show(List<VisitRecord> latest) {
        content.removeAll();
        if (latest.isEmpty()) {
            Paragraph none = new Paragraph(Ui.text("visits.empty.title"));
            none.addClassName("t-muted");
            content.add(none);
            return;
        }
        content.add(
                VisitLines.of(latest, List.of(VisitRecord::customerName, each -> RelativeTime.of(each.updatedAt()))));
    }
}
