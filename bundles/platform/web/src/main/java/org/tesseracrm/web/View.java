package org.tesseracrm.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A page: a Vaadin component that is a prototype-scoped Declarative Services component under this interface, made for one
 * browser tab when it is opened and released when it is left. {@link ViewPath} gives its address, routed while the service is
 * there. It may implement Vaadin's navigation observers ({@code BeforeEnterObserver}, {@code HasUrlParameter} is not used:
 * path parameters are read with {@code event.getRouteParameters()}).
 */
@ConsumerType
public interface View {}
