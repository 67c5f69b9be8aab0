package org.breakingfree.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/// The rules of ARCHITECTURE.md. A newcomer learns them from a red build, not from a reviewer.
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.breakingfree");

    /// Packages that know no feature.
    private static final String[] KERNEL = {
        "..audit..", "..command..", "..db..", "..http..", "..postgres..", "..shapes..", "..text..", "..web.."
    };

    private static final List<String> FORBIDDEN_ENDINGS =
            List.of("Util", "Utils", "Helper", "Manager", "Base", "Impl", "Dto", "Vo", "Service");

    @Test
    void packages_form_no_cycles() {
        slices().matching("org.breakingfree.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_kernel_knows_no_feature() {
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(concat(
                        KERNEL,
                        "java..",
                        "javax..",
                        "org.jspecify..",
                        "io.javalin..",
                        "jakarta..",
                        "kotlin..",
                        "gg.jte..",
                        "org.jdbi..",
                        "org.postgresql..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "org.eclipse.jetty..",
                        "org.slf4j..",
                        "org.commonmark..",
                        "org.owasp..",
                        "org.apache..",
                        "org.tukaani..",
                        "com.aayushatharva..",
                        ""))
                .check(CLASSES);
    }

    @Test
    void nothing_but_the_program_knows_the_whole() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..app..")
                .check(CLASSES);
    }

    @Test
    void sql_lives_in_repositories() {
        for (var method : List.of("createQuery", "createUpdate", "prepareBatch", "execute", "select", "createScript")) {
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Repository")
                    .and()
                    .resideOutsideOfPackages("..db..", "..audit..")
                    .should()
                    .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(method))
                            .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                            com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                                                    Handle.class)))))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void repositories_are_seen_only_by_their_feature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void a_controller_reaches_the_database_through_its_feature() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .and()
                .resideOutsideOfPackage("..app..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("..db..")
                .check(CLASSES);
    }

    @Test
    void every_write_names_who_did_what() {
        methods()
                .that()
                .areDeclaredIn(Database.class)
                .and()
                .haveNameStartingWith("write")
                .should()
                .haveRawParameterTypes(AuditEntry.class, Database.Work.class)
                .check(CLASSES);
    }

    /// A visitor's words leave no line behind: the one feature that takes them in says so in its page.
    @Test
    void only_suggestions_are_received_from_visitors() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..suggestions..", "..db..")
                .should()
                .callMethod(Database.class, "receive", Database.Work.class)
                .check(CLASSES);
    }

    /// What nobody decided and no page shows: when feeds were asked, how often an episode was fetched.
    @Test
    void only_notes_of_the_program_itself_are_remembered_without_a_line() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..library..", "..downloads..", "..db..")
                .should()
                .callMethod(Database.class, "remember", Database.Work.class)
                .check(CLASSES);
    }

    @Test
    void a_name_says_what_a_thing_is() {
        for (var ending : FORBIDDEN_ENDINGS) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(CLASSES);
        }
    }

    @Test
    void every_package_is_null_marked_and_says_what_it_is() throws IOException {
        try (var folders = Files.walk(Path.of("src/main/java/org/breakingfree"))) {
            for (var folder :
                    (Iterable<Path>) folders.filter(Files::isDirectory).skip(1)::iterator) {
                var text = Files.readString(folder.resolve("package-info.java"));

                assertThat(text).as(folder.toString()).startsWith("///").contains("@NullMarked");
            }
        }
    }

    private static String[] concat(String[] some, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}
