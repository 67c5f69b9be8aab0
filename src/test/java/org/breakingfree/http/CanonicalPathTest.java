package org.breakingfree.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalPathTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            /,                /
            /laws/SE,         /laws/SE
            /laws/,           /laws
            /laws///,         /laws
            /laws/S%45,       /laws/SE
            /laws/%53%45/,    /laws/SE
            /laws/%53%E9,     /laws/S%E9
            /a%2Fb,           /a%2Fb
            /a%20b,           /a%20b
            /kits%2ezip,      /kits.zip
            """)
    void a_path_has_one_spelling(String path, String canonical) {
        assertThat(CanonicalPath.of(path)).isEqualTo(canonical);
    }
}
