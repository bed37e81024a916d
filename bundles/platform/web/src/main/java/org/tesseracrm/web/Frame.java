package org.tesseracrm.web;

import com.vaadin.flow.router.RouterLayout;
import org.osgi.annotation.versioning.ConsumerType;

/** What stands around every framed {@link View}: one prototype-scoped service, from the shell. */
@ConsumerType
public interface Frame extends RouterLayout {}
