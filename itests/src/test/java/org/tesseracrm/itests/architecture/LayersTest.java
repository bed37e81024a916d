package org.tesseracrm.itests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final String[] PLATFORM = Bundles.of("platform").stream()
            .map(Bundles::rootPackage)
            .map(each -> each + "..")
            .toArray(String[]::new);
    private static final List<String> MODULES =
            Bundles.of("modules").stream().map(Bundles::rootPackage).toList();
    private static final String CORE_API = "org.tesseracrm.core.api..";
    private static final String CORE = "org.tesseracrm.core.internal..";
    private static final String CORE_UI = "org.tesseracrm.core.ui..";
    private static final String SHELL = "org.tesseracrm.shell..";

    private static JavaClasses bundles;

    @BeforeAll
    static void read() {
        bundles = Bundles.classes();
    }

    @Test
    void thePlatformKnowsNothingOfCrm() {
        noClasses()
                .that()
                .resideInAnyPackage(PLATFORM)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesAnd("org.tesseracrm.core..", SHELL))
                .check(bundles);
    }

    @Test
    void theCoresApiKnowsNoImplementation() {
        noClasses()
                .that()
                .resideInAPackage(CORE_API)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesAnd(CORE, CORE_UI, SHELL, "org.tesseracrm..internal.."))
                .allowEmptyShould(true)
                .check(bundles);
    }

    @Test
    void theCoreKnowsNoModuleAndNoUi() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesAnd(CORE_UI, SHELL))
                .allowEmptyShould(true)
                .check(bundles);
        noClasses()
                .that()
                .resideInAnyPackage(CORE_UI, SHELL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesAnd(CORE))
                .allowEmptyShould(true)
                .check(bundles);
    }

    @Test
    void aModuleKnowsOnlyWhatEveryModuleMayUse() {
        for (String module : MODULES) {
            String[] others = MODULES.stream()
                    .filter(each -> !each.equals(module))
                    .map(each -> each + ".internal..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Stream.concat(Stream.of(others), Stream.of(CORE, SHELL))
                            .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(bundles);
        }
    }

    @Test
    void nobodyTouchesAnothersInternals() {
        for (var bundle : Bundles.all()) {
            String root = Bundles.rootPackage(bundle);
            noClasses()
                    .that()
                    .resideOutsideOfPackage(root + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(root + ".internal..")
                    .allowEmptyShould(true)
                    .check(bundles);
        }
    }

    @Test
    void onlyUiKnowsVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..internal.ui..", CORE_UI, SHELL, "org.tesseracrm.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .check(bundles);
    }

    @Test
    void onlyRestKnowsJaxRs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..internal.rest..", "org.tesseracrm.rest..", "org.tesseracrm.core.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.cxf..", "io.swagger..")
                .check(bundles);
    }

    @Test
    void onlyModelAndServiceKnowJpa() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..internal.model..",
                        "..internal.service..",
                        "..internal.jobs..",
                        "..internal.demo..",
                        "org.tesseracrm.datasource..",
                        "org.tesseracrm.migration..",
                        CORE_API)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.persistence..", "org.apache.openjpa..", "org.apache.aries.jpa..")
                .check(bundles);
    }

    @Test
    void uiAndRestNeverTouchTheModel() {
        noClasses()
                .that()
                .resideInAnyPackage("..internal.ui..", "..internal.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal.model..")
                .allowEmptyShould(true)
                .check(bundles);
        noClasses()
                .that()
                .resideInAnyPackage("..internal.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal.rest..")
                .allowEmptyShould(true)
                .check(bundles);
        noClasses()
                .that()
                .resideInAnyPackage("..internal.rest..", "..internal.service..", "..internal.model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal.ui..")
                .allowEmptyShould(true)
                .check(bundles);
    }

    @Test
    void servicesAndLoggersOfComponentsAreFinal() {
        fields().that()
                .haveRawType("org.slf4j.Logger")
                .should()
                .bePrivate()
                .andShould()
                .beFinal()
                .allowEmptyShould(true)
                .check(bundles);
    }

    @Test
    void nothingWritesToTheTerminal() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(bundles);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(bundles);
    }

    @Test
    void requestsForAnOwnTransactionUseTheHelper() {
        classes()
                .that()
                .resideOutsideOfPackage("org.tesseracrm.datasource..")
                .should()
                .onlyAccessFieldsThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are not TransactionType.RequiresNew, which is broken in Aries JPA",
                        field -> !(field.getName().equals("RequiresNew")
                                && field.getOwner()
                                        .getFullName()
                                        .equals("org.apache.aries.jpa.template.TransactionType"))))
                .check(bundles);
    }

    private static String[] modulesAnd(String... more) {
        return Stream.concat(MODULES.stream().map(each -> each + ".."), Stream.of(more))
                .toArray(String[]::new);
    }
}
