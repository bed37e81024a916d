package org.tesseracrm.itests.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.tesseracrm.itests.harness.Project;

/** A module whose pages fail, each in its own way, compiled against what lies in the distribution. */
final class FailingViews {
    static final String MODULE = "itviews";
    static final String BUNDLE = "org.tesseracrm.itests." + MODULE;
    static final String NAME = "Failing pages";
    /** The addresses of pages that cannot be opened. */
    static final List<String> PAGES = List.of("unmade", "missing", "attached", "endless", "huge");
    /** What can be pressed on the page that can be opened. */
    static final List<String> STEPS = List.of("throws", "endless", "huge", "background", "dialog", "response");

    private static final String SOURCE =
            """
            package org.tesseracrm.itests.itviews;

            import com.vaadin.flow.component.*;
            import com.vaadin.flow.component.button.Button;
            import com.vaadin.flow.component.dialog.Dialog;
            import com.vaadin.flow.component.html.*;
            import java.util.*;
            import org.tesseracrm.core.api.module.*;
            import org.tesseracrm.web.*;

            public final class Parts {
                public static class Declared implements ModuleDeclaration {
                    public ModuleDescriptor descriptor() {
                        return new ModuleDescriptor("itviews", Set.of(), List.of());
                    }
                }

                static int deeper(int depth) {
                    return deeper(depth + 1) + 1;
                }

                static long[] huge() {
                    return new long[Integer.MAX_VALUE - 8];
                }

                public static class Unmade extends Div implements View {
                    public Unmade() {
                        throw new IllegalStateException("made to fail: unmade");
                    }
                }

                public static class Missing extends Div implements View {
                    public Missing() {
                        throw new NoClassDefFoundError("made to fail: missing");
                    }
                }

                public static class Attached extends Div implements View {
                    protected void onAttach(AttachEvent event) {
                        throw new IllegalStateException("made to fail: attached");
                    }
                }

                public static class Endless extends Div implements View {
                    protected void onAttach(AttachEvent event) {
                        deeper(0);
                    }
                }

                public static class Huge extends Div implements View {
                    protected void onAttach(AttachEvent event) {
                        setText("" + huge().length);
                    }
                }

                public static class Card extends Div implements Fragment {
                    protected void onAttach(AttachEvent event) {
                        deeper(0);
                    }
                }

                public static class UnmadeCard extends Div implements Fragment {
                    public UnmadeCard() {
                        throw new IllegalStateException("made to fail: card");
                    }
                }

                public static class Steps extends Div implements View {
                    private int count;

                    public Steps() {
                        Span counted = new Span("0 counted");
                        add(new Button("count", click -> counted.setText(++count + " counted")), counted);
                        step("throws", () -> {
                            throw new IllegalStateException("made to fail: click");
                        });
                        step("endless", () -> deeper(0));
                        step("huge", () -> setTitle("" + huge().length));
                        step("background", () -> {
                            UI ui = UI.getCurrent();
                            new Thread(() -> ui.access(() -> setTitle("" + huge().length))).start();
                        });
                        step("dialog", () -> {
                            Dialog dialog = new Dialog();
                            dialog.add(new Attached());
                            dialog.open();
                        });
                        step("response", () -> UI.getCurrent().beforeClientResponse(this, context -> {
                            throw new IllegalStateException("made to fail: response");
                        }));
                    }

                    private void step(String name, Runnable work) {
                        add(new Button(name, click -> work.run()));
                    }
                }
            }
            """;

    private FailingViews() {}

    static void write(Path jar, Path work) {
        try {
            Map<String, byte[]> entries = new LinkedHashMap<>(compiled(work));
            entries.put("OSGI-INF/parts.xml", components().getBytes(StandardCharsets.UTF_8));
            entries.put("i18n/messages.properties", (MODULE + ".module.name=" + NAME).getBytes(StandardCharsets.UTF_8));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    out.putNextEntry(new JarEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", BUNDLE);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Tessera-Module", MODULE);
        main.putValue("Service-Component", "OSGI-INF/parts.xml");
        main.putValue("Import-Package", "org.tesseracrm.core.api.module,org.tesseracrm.web");
        main.putValue("DynamicImport-Package", "com.vaadin.flow.*");
        return manifest;
    }

    private static Map<String, byte[]> compiled(Path work) throws IOException {
        Path source = Files.writeString(work.resolve("Parts.java"), SOURCE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        String path = Stream.of("web", "core-api", "i18n")
                .map(each -> Project.bundle(each).toString())
                .collect(Collectors.joining(":"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean done = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-nowarn", "-proc:none", "--release", "17", "-cp", path, "-d", work.toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertEquals(true, done, said::toString);
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> found = Files.walk(work)) {
            for (Path each :
                    found.filter(file -> file.toString().endsWith(".class")).toList()) {
                classes.put(work.relativize(each).toString(), Files.readAllBytes(each));
            }
        }
        return classes;
    }

    private static String components() {
        StringBuilder xml = new StringBuilder("<root xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0'>");
        component(xml, "Declared", "core.api.module.ModuleDeclaration", "");
        PAGES.forEach(page ->
                component(xml, Character.toUpperCase(page.charAt(0)) + page.substring(1), "web.View", path(page)));
        component(xml, "Steps", "web.View", path("steps"));
        Stream.of("Card", "UnmadeCard")
                .forEach(card -> component(xml, card, "web.Fragment", property("tessera.slot.name", "workbench")));
        return xml.append("</root>").toString();
    }

    private static String path(String page) {
        return property("tessera.view.path", MODULE + "/" + page);
    }

    private static String property(String name, String value) {
        return "<property name='" + name + "' value='" + value + "'/>";
    }

    private static void component(StringBuilder xml, String type, String service, String properties) {
        String name = BUNDLE + ".Parts$" + type;
        xml.append("<scr:component name='")
                .append(name)
                .append("'>")
                .append(properties)
                .append("<service scope='prototype'><provide interface='org.tesseracrm.")
                .append(service)
                .append("'/></service><implementation class='")
                .append(name)
                .append("'/></scr:component>");
    }
}
