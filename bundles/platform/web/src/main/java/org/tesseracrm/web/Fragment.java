package org.tesseracrm.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of another bundle's page: a Vaadin component that is a prototype-scoped Declarative Services component under this
 * interface. {@link Slot} says where it goes.
 */
@ConsumerType
public interface Fragment {}
