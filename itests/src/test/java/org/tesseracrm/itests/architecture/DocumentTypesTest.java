package org.tesseracrm.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.record.RecordService;
import org.tesseracrm.itests.harness.Project;

/** Whoever keeps records declares their kind. */
class DocumentTypesTest {
    private static final Pattern SERVICE = Pattern.compile("interface (\\w+) extends RecordService<");

    @Test
    void everyServiceOfRecordsHasItsKind() {
        List<JavaClass> all = List.copyOf(Bundles.classes());
        List<JavaClass> types = all.stream()
                .filter(each -> !each.isInterface() && each.isAssignableTo(DocumentType.class))
                .toList();
        List<String> without = all.stream()
                .filter(each -> each.isInterface()
                        && each.isAssignableTo(RecordService.class)
                        && !each.isEquivalentTo(RecordService.class))
                .filter(service -> types.stream().noneMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(uses -> uses.getTargetClass().equals(service))))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void theTemplateHasToo() throws IOException {
        List<String> without = new ArrayList<>();
        List<Path> sources = Bundles.files(Project.ROOT.resolve("archetype/src/main"), ".java");
        for (Path source : sources) {
            Matcher service = SERVICE.matcher(Files.readString(source));
            while (service.find()) {
                if (!isDeclared(sources, service.group(1))) {
                    without.add(service.group(1));
                }
            }
        }
        assertEquals(List.of(), without);
    }

    private static boolean isDeclared(List<Path> sources, String service) throws IOException {
        for (Path source : sources) {
            String text = Files.readString(source);
            if (text.contains("implements DocumentType") && text.contains("@Reference " + service)) {
                return true;
            }
        }
        return false;
    }
}
