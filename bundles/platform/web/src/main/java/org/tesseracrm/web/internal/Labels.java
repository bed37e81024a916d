package org.tesseracrm.web.internal;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tesseracrm.i18n.Messages;

/** Labels for Vaadin: those of all bundles, and our own also while there are no others. */
@Component(service = Labels.class)
public final class Labels implements I18NProvider {
    private static final long serialVersionUID = 1;
    private static final List<Locale> LOCALES = List.of(Messages.ENGLISH, Messages.CHINESE);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile Messages messages;

    @Override
    public List<Locale> getProvidedLocales() {
        Messages current = messages;
        return current == null ? LOCALES : current.locales();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        Messages current = messages;
        return current == null || !current.has(key)
                ? OwnLabels.text(locale, key, params)
                : current.text(locale, key, params);
    }
}
