package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.CompanyContracts;
import org.tesseracrm.core.api.admin.CompanyContracts.Contract;
import org.tesseracrm.core.api.admin.CompanyContracts.Offer;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Which modules a company may use; tells what it would lose before that is saved. */
final class ContractDialog {
    private final Contract contract;
    private final Checkbox every = new Checkbox(Ui.text("shell.company.modules.every"));
    private final CheckboxGroup<Offer> chosen = new CheckboxGroup<>();
    private final Paragraph closes = new Paragraph();

    private ContractDialog(Contract contract) {
        this.contract = contract;
        every.setValue(contract.modules().isEmpty());
        every.addValueChangeListener(event -> show());
        chosen.setItems(contract.offers());
        chosen.setItemLabelGenerator(ContractDialog::label);
        chosen.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        chosen.setValue(contract.offers().stream()
                .filter(offer -> contract.modules()
                        .map(modules -> modules.contains(offer.id()))
                        .orElse(true))
                .collect(Collectors.toSet()));
        chosen.addValueChangeListener(event -> show());
        closes.addClassNames("t-notice", "t-notice-soon");
        closes.getElement().setAttribute("role", "status");
        show();
    }

    /** @param done called once it is saved */
    static void open(CompanyContracts contracts, String companyId, String company, Runnable done) {
        Notices.attempt(() -> new ContractDialog(contracts.find(companyId)).open(contracts, company, done));
    }

    private void open(CompanyContracts contracts, String company, Runnable done) {
        FormDialog dialog = new FormDialog("shell.company.modules", "core.ui.save", () -> {
            contracts.change(contract.companyId(), contract.version(), modules());
            Notices.show("shell.saved");
            done.run();
        });
        dialog.part(new Paragraph(Ui.text("shell.company.modules.what", company)));
        dialog.part(every);
        dialog.field("modules", "shell.company.modules.included", chosen);
        dialog.part(closes);
        dialog.setWidth("30rem");
        dialog.open();
    }

    private Optional<Set<String>> modules() {
        return every.getValue()
                ? Optional.empty()
                : Optional.of(chosen.getValue().stream().map(Offer::id).collect(Collectors.toSet()));
    }

    private void show() {
        chosen.setEnabled(!every.getValue());
        List<String> lost = contract.offers().stream()
                .filter(offer -> offer.used()
                        && modules()
                                .map(modules -> !modules.contains(offer.id()))
                                .orElse(false))
                .map(Offer::name)
                .toList();
        closes.setVisible(!lost.isEmpty());
        closes.setText(Ui.text("shell.company.modules.closes", String.join(Ui.text("shell.list.comma"), lost)));
    }

    private static String label(Offer offer) {
        return offer.used() ? Ui.text("shell.company.modules.used", offer.name()) : offer.name();
    }
}
