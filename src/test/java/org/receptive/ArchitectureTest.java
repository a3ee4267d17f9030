package org.receptive;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.text.FailureLog;

/// Which package may use which, and why. Rules for packages that are not there yet hold from their first class on.
class ArchitectureTest {

    private static final JavaClasses RECEPTIVE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.receptive");

    /// One package and what it may use of ours; everybody may use `text` and itself.
    private record Arrow(String name, List<String> mayUse, String because) {
        static Arrow of(String name, String mayUse, String because) {
            return new Arrow(name, Arrays.stream(mayUse.split(" ")).filter(s -> !s.isEmpty()).toList(), because);
        }
    }

    private static final List<Arrow> ARROWS = List.of(
            Arrow.of("text", "", "messages and numbers are the ground that everything stands on"),
            Arrow.of("spec", "", "shapes are known before any value or weight exists"),
            Arrow.of("array", "spec", "numbers in a row know their shape and nothing else"),
            Arrow.of("reference", "array spec", "the readable truth needs nothing but the hyperparameters"),
            Arrow.of("trace", "array spec reference matrix", "the explanation is data and knows neither files nor screens"),
            Arrow.of("matrix", "array spec", "linear algebra knows no layers"),
            Arrow.of("simd", "spec", "kernels know no layers"),
            Arrow.of("nn", "array spec matrix simd", "layers know no networks, data or training"),
            Arrow.of("model", "spec nn simd", "networks are data"),
            Arrow.of("data", "array spec matrix simd", "examples know nothing of who learns from them"),
            Arrow.of("train", "array spec nn data matrix simd model",
                    "training publishes reports and checkpoints as values, and knows no screen and no file"),
            Arrow.of("scene", "array spec reference matrix trace",
                    "the whole state of a picture is one value that can be saved and tested without a screen"),
            Arrow.of("explain", "scene array spec reference matrix trace nn simd model",
                    "why a unit has its value is arithmetic: it is found and tested without files and screens"),
            Arrow.of("io", "scene array spec reference trace matrix simd nn model data train",
                    "a file format can be read on a machine without a display; what is written are values of the packages below"),
            Arrow.of("draw.theme", "", "colours and sizes are values that the command line needs too"),
            Arrow.of("draw.surface", "draw.theme", "a surface does not know what is drawn on it"),
            Arrow.of("draw.scene", "explain nn simd model scene array spec reference matrix trace draw.surface draw.theme",
                    "one painter draws for the screen and for every file"),
            Arrow.of("draw.chart", "array spec draw.surface draw.theme",
                    "curves, kernels and maps are drawn from plain values for screen and file alike"),
            Arrow.of("draw.network", "explain scene array spec reference matrix trace nn simd model data draw.surface draw.theme",
                    "a network's picture is drawn from what it gave, without a screen"),
            Arrow.of("session", "explain scene array spec reference trace nn data matrix simd model train io",
                    "a prepared training puts data, network, plan and files together and can be run without a screen"),
            Arrow.of("export", "io scene array spec reference matrix trace draw",
                    "files are rendered by the painter of the screen, without a screen"),
            Arrow.of("ui.canvas", "draw.surface draw.theme draw.scene draw.chart ui.control",
                    "it shows what a painter draws and does not know what that is; a failure is said in the person's language"),
            Arrow.of("ui.player", "", "a player moves an index and does not know what of"),
            Arrow.of("ui.control", "draw.theme", "controls are shared by all screens and know none"),
            Arrow.of("ui.fxml", "ui.control draw.theme", "a file is loaded in the same way whatever it shows"));

    private static final List<String> PARTS_OF_SCREENS = List.of("canvas", "player", "control", "fxml");

    private static String[] ours(Stream<String> names) {
        return names.map(name -> "org.receptive." + name + "..").toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(RECEPTIVE);
    }

    @TestFactory
    Stream<DynamicTest> arrowsPointDown() {
        return ARROWS.stream().map(arrow -> DynamicTest.dynamicTest(arrow.name(), () -> {
            var allowed = ours(Stream.concat(arrow.mayUse().stream(), Stream.of("text", arrow.name())));
            check(noClasses().that().resideInAPackage("org.receptive." + arrow.name() + "..")
                    .should().dependOnClassesThat(resideInAPackage("org.receptive..").and(not(resideInAnyPackage(allowed))))
                    .because(arrow.because()));
        }));
    }

    @Test
    void theCoreNeedsNothingButTheJdk() {
        check(classes().that().resideInAnyPackage(ours(Stream.of("text", "spec", "reference", "trace", "scene")))
                .should().onlyDependOnClassesThat().resideInAnyPackage("java.lang..", "java.util", "java.util.function", "java.util.stream",
                        "java.util.regex", "java.io", "java.nio..", "java.math", "java.time..", "org.jspecify..", "org.receptive..")
                .because("the arithmetic and its explanation run anywhere, and a student can read them without a library's manual"));
    }

    @Test
    void nothingOutsideUiKnowsTheToolkit() {
        check(noClasses().that().resideOutsideOfPackages("org.receptive.ui..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..")
                .because("everything below the screens is tested and used without a display"));
    }

    @Test
    void thePlayerKnowsOnlyPropertiesOfTheToolkit() {
        check(noClasses().that().resideInAPackage("org.receptive.ui.player..")
                .should().dependOnClassesThat(resideInAPackage("javafx..").and(not(resideInAnyPackage("javafx.beans..",
                        "javafx.collections.."))))
                .because("its clock is a method argument, so a test moves time by hand"));
    }

    @Test
    void theCommandLineDrawsWithoutAWindow() {
        check(noClasses().that().resideInAPackage("org.receptive.cli..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.receptive.ui..")
                .because("a command must run where there is no display"));
    }

    @Test
    void onlyTheShellAndMainStartTheApplication() {
        check(noClasses().that().resideOutsideOfPackages("org.receptive.ui.shell..", "org.receptive.ui.bench..").and()
                .doNotHaveFullyQualifiedName("org.receptive.Main")
                .should().dependOnClassesThat().resideInAPackage("org.receptive.ui.shell..")
                .because("there is one place where the parts are put together"));
        check(noClasses().that().resideOutsideOfPackages("org.receptive.ui.shell..", "org.receptive.ui.bench..")
                .should().beAssignableTo("javafx.application.Application")
                .because("there is one application"));
    }

    @Test
    void theWindowDoesNotKnowThatItIsMeasured() {
        check(noClasses().that().resideOutsideOfPackage("org.receptive.ui.bench..").and().doNotHaveFullyQualifiedName("org.receptive.Main")
                .should().dependOnClassesThat().resideInAPackage("org.receptive.ui.bench..")
                .because("what is measured is the window that people get"));
    }

    @Test
    void onlyCompositionKnowsTheScreens() {
        check(noClasses().that().resideInAnyPackage(ours(PARTS_OF_SCREENS.stream().map(part -> "ui." + part)))
                .should().dependOnClassesThat(resideInAPackage("org.receptive.ui..")
                        .and(not(resideInAnyPackage(ours(PARTS_OF_SCREENS.stream().map(part -> "ui." + part))))))
                .because("what all screens share must not depend on one of them"));
    }

    @Test
    void screensDoNotImportEachOther() {
        var screens = RECEPTIVE.stream().map(c -> c.getPackageName()).filter(p -> p.startsWith("org.receptive.ui."))
                .map(p -> p.replaceAll("org\\.receptive\\.ui\\.([^.]+).*", "$1")).distinct()
                .filter(p -> !PARTS_OF_SCREENS.contains(p) && !p.equals("shell") && !p.equals("bench")).toList();
        for (var screen : screens)
            check(noClasses().that().resideInAPackage("org.receptive.ui." + screen + "..").should().dependOnClassesThat()
                    .resideInAnyPackage(ours(screens.stream().filter(s -> !s.equals(screen)).map(s -> "ui." + s)))
                    .because("a screen can be taken out or rewritten without touching another"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("org.receptive.(**)").should().beFreeOfCycles()
                .because("a package that uses its user cannot be understood, tested or replaced alone"));
    }

    @Test
    void librariesHaveOneImporterEach() {
        var owners = Map.of("org.ejml..", "org.receptive.matrix..", "jdk.incubator.vector..", "org.receptive.simd..", "picocli..",
                "org.receptive.cli..");
        owners.forEach((library, owner) -> check(noClasses().that().resideOutsideOfPackages(owner, "org.receptive")
                .should().dependOnClassesThat().resideInAPackage(library)
                .because("a library that one package wraps can be exchanged in one package")));
    }

    @Test
    void oneClassLoadsFxml() {
        check(noClasses().that().resideOutsideOfPackage("org.receptive.ui.fxml..")
                .should().dependOnClassesThat().haveFullyQualifiedName("javafx.fxml.FXMLLoader")
                .because("every file has the same names to write its texts with, and is loaded on whichever thread has time"));
    }

    @Test
    void whatIsLoggedGoesThroughOneDoor() {
        check(noClasses().that().doNotHaveFullyQualifiedName(FailureLog.class.getName())
                .should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.lang\\.System\\$Logger.*")
                .because("what can be foreseen is told to the person in a sentence, not written where no one looks"));
    }

    @Test
    void onlyFailuresAreLogged() {
        check(methods().that().areDeclaredIn(FailureLog.class).and().arePublic().should()
                .haveRawParameterTypes(String.class, Throwable.class)
                .because("a log that tells of anything else is read by no one when something fails"));
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(noClasses().that().resideOutsideOfPackage("org.receptive.cli..").and().doNotHaveFullyQualifiedName("org.receptive.Main")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("whoever uses a package decides what is printed"));
    }

    @Test
    void nothingStaticChanges() {
        check(fields().that().areStatic().should().beFinal()
                .because("state that everything shares makes a picture depend on more than its scene"));
    }
}
