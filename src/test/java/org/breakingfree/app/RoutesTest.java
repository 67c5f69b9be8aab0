package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.web.Language;
import org.junit.jupiter.api.Test;

/// The list of what the site answers, and the promise that each of it is tested.
class RoutesTest extends SiteTest {

    @Test
    void every_route_has_a_page_test() throws IOException {
        var tests = new StringBuilder();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith("Test.java"))::iterator) {
                tests.append(Files.readString(file)).append('\n');
            }
        }
        var routes = site().site().routes();
        routes.forEach(route -> System.out.println("GET " + route));

        assertThat(routes).isNotEmpty().doesNotHaveDuplicates();
        assertThat(routes.stream().filter(route -> Language.of(route) == Language.EN))
                .allSatisfy(route -> assertThat(isAsked(route, tests.toString()))
                        .as(route + " has no test that asks for it")
                        .isTrue());
    }

    /// A test asks for a route when it names an address of its shape.
    private static boolean isAsked(String route, String tests) {
        var shape = java.util.regex.Pattern.quote(route).replaceAll("\\{[a-z_]+}", "\\\\E[^/\"{}]+\\\\Q");
        return java.util.regex.Pattern.compile("\"" + shape + "[\"?#]")
                .matcher(tests)
                .find();
    }
}
