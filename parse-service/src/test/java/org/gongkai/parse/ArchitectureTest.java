package org.gongkai.parse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The core stays pure: what reads documents knows nothing of how they arrive. */
class ArchitectureTest {
    private static final Set<String> EDGE = Set.of(
            "BlocksResource",
            "ParseReports",
            "ParseResource",
            "ParseBeans",
            "ParseConfig",
            "Problem",
            "Problems",
            "QuarantineGauges",
            "ReadersAlive",
            "ReadingMetrics");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongkai.parse");

    private static final DescribedPredicate<JavaClass> CORE = DescribedPredicate.describe(
            "of the core",
            type -> !(type.getPackageName().equals("org.gongkai.parse")
                    && EDGE.contains(outermost(type).getSimpleName())));

    @Test
    void theCoreKnowsNoFramework() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "io.smallrye..",
                        "io.micrometer..",
                        "org.eclipse.microprofile..",
                        "org.apache.kafka..",
                        "org.jboss..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("org.gongkai.parse.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theReadersOfFormatsKnowNothingOfTables() {
        noClasses()
                .that()
                .resideInAnyPackage("..block..", "..text..", "..html..", "..word..", "..pdf..", "..script..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..table..", "..figure..", "..narrative..", "..agency..")
                .check(CLASSES);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
