package org.tesseracrm.itests.probe;

import java.lang.reflect.Method;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.api.query.ListRequest;

/** Calls the service that both the page and REST call, as the person of a token, and says how long that took. */
final class FirstPage {
    private static final String CUSTOMERS = "org.tesseracrm.contacts.internal.service.CustomerService";

    private FirstPage() {}

    static long nanos(BundleContext context, String token) throws Exception {
        Caller caller = context.getService(context.getServiceReference(Tokens.class))
                .find(token)
                .orElseThrow()
                .caller();
        Access access = context.getService(context.getServiceReference(Access.class));
        // an interface of the module's own, which it does not export
        ServiceReference<?> reference = context.getAllServiceReferences(CUSTOMERS, null)[0];
        Object customers = context.getService(reference);
        Method list = reference.getBundle().loadClass(CUSTOMERS).getMethod("list", ListRequest.class);
        ListRequest request = ListRequest.first(ListRequest.DEFAULT_LIMIT);
        long begin = System.nanoTime();
        access.runAs(caller, () -> list.invoke(customers, request));
        return System.nanoTime() - begin;
    }
}
