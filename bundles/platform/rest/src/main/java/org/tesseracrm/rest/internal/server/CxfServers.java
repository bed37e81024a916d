package org.tesseracrm.rest.internal.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.rest.internal.json.Json;
import org.tesseracrm.rest.internal.json.JsonBodies;
import org.tesseracrm.rest.internal.json.MergePatchBodies;
import org.tesseracrm.rest.internal.openapi.ApiReader;
import org.tesseracrm.rest.internal.problem.Problems;
import org.tesseracrm.rest.internal.upload.MultipartBodies;

/** Makes CXF servers that know of no other: each with its own transport and its own register of destinations. */
@Component(service = CxfServers.class)
public final class CxfServers {
    /** Kept, or the level would be forgotten: CXF logs as severe what a client did wrong, and we answer it. */
    private static final java.util.logging.Logger CLIENTS_FAULTS =
            java.util.logging.Logger.getLogger("org.apache.cxf.jaxrs.utils.JAXRSUtils");

    private final Problems problems;
    private final Path uploads;
    private final Bus bus;
    private final ApiReader apis = new ApiReader();

    @Activate
    public CxfServers(BundleContext context, @Reference Problems problems) {
        this(problems, context.getDataFile("uploads").toPath());
    }

    CxfServers(Problems problems, Path uploads) {
        this.problems = problems;
        this.uploads = uploads;
        CLIENTS_FAULTS.setLevel(java.util.logging.Level.OFF);
        ClassLoader ours = getClass().getClassLoader();
        this.bus = InLoader.call(ours, () -> {
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            Bus made = new CXFBusFactory().createBus();
            made.setExtension(ours, ClassLoader.class);
            made.setProperty("support.wae.spec.optimization", false);
            return made;
        });
    }

    @Deactivate
    public void close() {
        bus.shutdown(true);
        BusFactory.clearDefaultBusForAnyThread(bus);
        RuntimeDelegate.setInstance(null);
    }

    public ModuleServer create(Owner owner, List<Object> resources) {
        return InLoader.call(getClass().getClassLoader(), () -> make(owner, resources));
    }

    private ModuleServer make(Owner owner, List<Object> resources) {
        DestinationRegistryImpl registry = new DestinationRegistryImpl();
        ObjectMapper mapper = Json.mapper();
        Supplier<HttpServletRequest> request = CxfServers::currentRequest;
        ErrorAnswers errors = new ErrorAnswers(problems, request);
        AtomicReference<Operations> operations = new AtomicReference<>();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setAddress("/v1/" + owner.base());
        factory.setServiceBeans(resources);
        factory.setProviders(List.of(
                new JsonBodies(mapper),
                new MergePatchBodies(mapper),
                new MultipartBodies(mapper, uploads, request),
                new SignInCheck(request),
                new Answers(path -> operations.get().allowed(path)),
                errors,
                new ErrorAnswers.OfJaxRs(errors)));
        Server server = factory.create();
        operations.set(new Operations(factory.getServiceFactory().getClassResourceInfo()));
        // query parameters and headers of CXF's own that change the meaning of a request
        ServerProviderFactory providers =
                (ServerProviderFactory) server.getEndpoint().get(ServerProviderFactory.class.getName());
        providers.setRequestPreprocessor(null);
        AbstractHTTPDestination destination = registry.getDestinationForPath("/v1/" + owner.base());
        List<Class<?>> classes = factory.getServiceFactory().getResourceClasses();
        return new CxfServer(owner, server, destination, operations.get(), () -> apis.read(owner.base(), classes));
    }

    private static HttpServletRequest currentRequest() {
        return (HttpServletRequest)
                JAXRSUtils.getCurrentMessage().getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
    }
}
