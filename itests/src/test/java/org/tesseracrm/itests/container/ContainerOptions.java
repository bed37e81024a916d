package org.tesseracrm.itests.container;

import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.tesseracrm.itests.harness.Ports;
import org.tesseracrm.itests.harness.Project;

/** The distribution as Pax Exam starts it: with what {@code bin/karaf} says to Java, on a data folder of its own. */
final class ContainerOptions {
    private static final String ENDORSED = "lib/endorsed/org.apache.karaf.specs.";
    private static final String KARAF = System.getProperty("karaf.version");

    private ContainerOptions() {}

    static Option[] of(Path data) {
        Path archive = Project.ROOT.resolve("karaf-assembly/target/karaf-assembly-" + Project.VERSION + ".tar.gz");
        List<Option> options = new ArrayList<>();
        options.add(karafDistributionConfiguration()
                .frameworkUrl(archive.toUri().toString())
                .karafVersion(KARAF)
                .name("Tessera CRM")
                .unpackDirectory(Project.TARGET.resolve("exam").toFile())
                .useDeployFolder(false));
        options.add(configureConsole().ignoreLocalConsole().ignoreRemoteShell());
        options.add(editConfigurationFilePut(
                "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(Ports.free())));
        // the distribution takes nothing from outside itself; Pax Exam brings bundles of its own
        options.add(editConfigurationFilePut(
                "etc/org.ops4j.pax.url.mvn.cfg",
                "org.ops4j.pax.url.mvn.localRepository",
                System.getProperty("tessera.maven.repository")));
        options.add(vmOption("-Dtessera.data=" + data));
        options.add(vmOption("-Dtessera.demo=false"));
        java().map(each -> vmOption(each)).forEach(options::add);
        return options.toArray(new Option[0]);
    }

    private static Stream<String> java() {
        Stream<String> opens = Stream.of(
                        "java.base/java.security",
                        "java.base/java.net",
                        "java.base/java.lang",
                        "java.base/java.util",
                        "java.naming/javax.naming.spi",
                        "java.rmi/sun.rmi.transport.tcp")
                .map(each -> "--add-opens=" + each + "=ALL-UNNAMED");
        Stream<String> exports = Stream.of(
                        "java.base/sun.net.www.protocol.file",
                        "java.base/sun.net.www.protocol.ftp",
                        "java.base/sun.net.www.protocol.http",
                        "java.base/sun.net.www.protocol.https",
                        "java.base/sun.net.www.protocol.jar",
                        "java.base/sun.net.www.content.text",
                        "jdk.xml.dom/org.w3c.dom.html",
                        "jdk.naming.rmi/com.sun.jndi.url.rmi",
                        "java.rmi/sun.rmi.registry",
                        "java.security.sasl/com.sun.security.sasl",
                        "java.naming/com.sun.jndi.ldap")
                .map(each -> "--add-exports=" + each + "=ALL-UNNAMED");
        Stream<String> patches = Stream.of(
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module=java.base=" + ENDORSED + "locator-" + KARAF + ".jar",
                "--patch-module=java.xml=" + ENDORSED + "java.xml-" + KARAF + ".jar");
        return Stream.of(patches, opens, exports).flatMap(each -> each);
    }
}
