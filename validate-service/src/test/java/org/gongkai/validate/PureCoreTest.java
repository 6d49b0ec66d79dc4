package org.gongkai.validate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gongkai.validate", importOptions = ImportOption.DoNotIncludeTests.class)
class PureCoreTest {
    private static final String[] EDGE = {
        "org.gongkai.validate.stream..",
        "org.gongkai.validate.api..",
        "org.gongkai.validate.observe..",
        "org.gongkai.validate.policy.file.."
    };

    @ArchTest
    static final ArchRule theCoreKnowsNoFramework = noClasses()
            .that()
            .resideOutsideOfPackages(EDGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile..",
                    "io.micrometer..",
                    "io.opentelemetry..",
                    "org.jboss..",
                    "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule theCoreDoesNotKnowTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages(EDGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EDGE);

    @ArchTest
    static final ArchRule rulesHaveNeitherClockNorLog = noClasses()
            .that()
            .resideOutsideOfPackages(EDGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.util.logging..", "org.slf4j..")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
