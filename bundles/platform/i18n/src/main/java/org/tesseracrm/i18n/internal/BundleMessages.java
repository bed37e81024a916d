package org.tesseracrm.i18n.internal;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.i18n.Messages;

/** Finds the labels in the bundles. */
@Component(service = Messages.class, immediate = true)
public class BundleMessages extends MessagesService implements BundleTrackerCustomizer<Boolean> {
    private static final Logger LOG = LoggerFactory.getLogger(BundleMessages.class);

    private final BundleTracker<Boolean> tracker;

    @Activate
    public BundleMessages(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public Boolean addingBundle(Bundle bundle, BundleEvent event) {
        Enumeration<URL> files = bundle.findEntries("i18n", "messages*.properties", false);
        if (files == null) {
            return null;
        }
        List<URL> found = Collections.list(files);
        try {
            put(bundle.getBundleId(), Labels.read(found));
        } catch (RuntimeException e) {
            LOG.error("The labels of {} cannot be read", bundle, e);
            return null;
        }
        return true;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Boolean tracked) {
        // started after starting: nothing new in it
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Boolean tracked) {
        remove(bundle.getBundleId());
    }
}
