package org.tesseracrm.core.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.value.Money;

/** An amount and its currency; the first is offered. */
public final class MoneyField extends CustomField<Money> {
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD", "JPY", "GBP");

    private final BigDecimalField amount = new BigDecimalField();
    private final Select<String> currency = new Select<>();

    public MoneyField() {
        super(null);
        currency.setItems(CURRENCIES);
        currency.setValue(CURRENCIES.get(0));
        currency.setWidth("6.5rem");
        currency.setAriaLabel(Ui.text("core.ui.custom.currency"));
        amount.setWidthFull();
        Div row = new Div(amount, currency);
        row.getStyle().set("display", "flex").set("gap", "var(--lumo-space-s)");
        add(row);
    }

    @Override
    protected Money generateModelValue() {
        return Money.ofNullable(amount.getValue(), currency.getValue());
    }

    @Override
    protected void setPresentationValue(Money money) {
        amount.setValue(money == null ? null : money.amount());
        if (money != null) {
            if (!CURRENCIES.contains(money.currency())) {
                List<String> more = new ArrayList<>(CURRENCIES);
                more.add(money.currency());
                currency.setItems(more);
            }
            currency.setValue(money.currency());
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        amount.setReadOnly(readOnly);
        currency.setReadOnly(readOnly);
    }
}
