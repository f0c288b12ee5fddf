package org.tradepact;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/rules/"))
            .importPackages("org.tradepact");

    @Test
    void packages_depend_in_one_direction() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("fact")
                .definedBy("org.tradepact.fact..")
                .layer("agreement")
                .definedBy("org.tradepact.agreement..")
                .layer("pack")
                .definedBy("org.tradepact.pack..")
                .layer("finding")
                .definedBy("org.tradepact.finding..")
                .layer("engine")
                .definedBy("org.tradepact.engine..")
                .layer("check")
                .definedBy("org.tradepact.check..")
                .layer("border")
                .definedBy("org.tradepact.border..")
                .layer("explore")
                .definedBy("org.tradepact.explore..")
                .layer("scenario")
                .definedBy("org.tradepact.scenario..")
                .layer("batch")
                .definedBy("org.tradepact.batch..")
                .layer("learn")
                .definedBy("org.tradepact.learn..")
                .layer("report")
                .definedBy("org.tradepact.report..")
                .layer("lint")
                .definedBy("org.tradepact.lint..")
                .layer("cli")
                .definedBy("org.tradepact.cli..")
                .whereLayer("fact")
                .mayNotAccessAnyLayer()
                .whereLayer("agreement")
                .mayOnlyAccessLayers("fact")
                .whereLayer("pack")
                .mayOnlyAccessLayers("fact", "agreement")
                .whereLayer("finding")
                .mayOnlyAccessLayers("fact", "agreement")
                .whereLayer("engine")
                .mayOnlyAccessLayers("fact", "finding")
                .whereLayer("check")
                .mayOnlyAccessLayers("fact", "agreement", "pack", "finding", "engine")
                .whereLayer("border")
                .mayOnlyAccessLayers("fact", "agreement", "pack", "finding", "engine", "check")
                .whereLayer("explore")
                .mayOnlyAccessLayers("fact", "agreement", "pack", "finding", "engine", "check", "border")
                .whereLayer("scenario")
                .mayOnlyAccessLayers("fact", "agreement", "pack", "finding", "check", "border")
                .whereLayer("batch")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("learn")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("lint")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void drools_is_known_to_the_engine_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.tradepact.engine..")
                .and()
                .doNotHaveFullyQualifiedName("org.tradepact.finding.Citation") // reads the id from a rule's name
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void nothing_but_the_commands_asks_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tradepact.cli..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now", java.time.Clock.class)
                .check(CLASSES);
    }
}
