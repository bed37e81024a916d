package org.tesseracrm.itests.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.tesseracrm.itests.probe.ProbeActivator;

/** Our ear inside the server: a bundle that installs features from Java and hears all bundle events. */
public final class Probe {
    private static final String PACKAGE = ProbeActivator.class.getPackageName();

    private final int port;

    private Probe(int port) {
        this.port = port;
    }

    /** The option with which the server must have been started. */
    static String option(int port) {
        return "-Dtessera.probe.port=" + port;
    }

    /** Puts the probe into a running server, once. */
    static Probe into(Server server, int port) {
        Path jar = server.data().resolve("probe.jar");
        build(jar);
        server.console().run("bundle:install -s " + jar.toUri(), Duration.ofSeconds(30));
        Probe probe = new Probe(port);
        Await.value("the probe to answer", Duration.ofSeconds(20), () -> Optional.of(probe.bundles()));
        probe.events();
        return probe;
    }

    /** What became of bundles since the last call, as {@code STARTED org.tesseracrm.contacts}. */
    public List<String> events() {
        return ask("events");
    }

    /** State and symbolic name of each bundle. */
    public List<String> bundles() {
        return ask("bundles");
    }

    /** What the services that have that property have there, as {@code tessera.view.path} of views. */
    public List<String> services(String property) {
        return ask("services " + property);
    }

    public void install(String feature) {
        ask("install " + feature);
    }

    public void uninstall(String feature) {
        ask("uninstall " + feature);
    }

    public boolean isInstalled(String feature) {
        return ask("installed " + feature).contains("true");
    }

    /** How many class loaders of that bundle are still in memory, after a collection, although their version is gone. */
    public int staleLoaders(String symbolicName) {
        return Integer.parseInt(ask("loaders " + symbolicName).get(0));
    }

    /** How long the service takes for the first page of customers, as the person of that token. */
    public double firstPageMillis(String token) {
        return Long.parseLong(ask("first-page " + token).get(0)) / 1e6;
    }

    private List<String> ask(String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.println(command);
            List<String> lines = new ArrayList<>(in.lines().toList());
            if (lines.isEmpty() || !lines.remove(0).equals("OK")) {
                throw new IllegalStateException("The probe could not '" + command + "': " + lines);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Path jar) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", PACKAGE);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", ProbeActivator.class.getName());
        main.putValue("Import-Package", "org.osgi.framework,org.osgi.framework.wiring,org.apache.karaf.features");
        main.putValue("DynamicImport-Package", "org.tesseracrm.core.api.*");
        String folder = PACKAGE.replace('.', '/') + "/";
        Path classes = Project.TARGET.resolve("test-classes").resolve(folder);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var list = Files.list(classes)) {
            for (Path each : list.sorted().toList()) {
                out.putNextEntry(new JarEntry(folder + each.getFileName()));
                try (InputStream in = Files.newInputStream(each)) {
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
