package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedTest {

    @Test
    void what_is_imported_comes_first_and_once_and_its_names_stay_its_own() {
        var files = Map.of(
                "js/a.js", "import { one as uno } from './b.js';\nimport { two } from './c-d.js';\nuno(two);\n",
                "js/b.js", "import { two } from './c-d.js';\nconst SIZE = 1;\nexport const one = () => two;\n",
                "js/c-d.js", "const SIZE = 2;\nexport class two {}\n");

        assertThat(Joined.script("js/a.js", files)).isEqualTo("""
                const $c_d = (() => {
                const SIZE = 2;
                class two {}
                return { two };
                })();
                const $b = (() => {
                const { two } = $c_d;
                const SIZE = 1;
                const one = () => two;
                return { one };
                })();
                const { one: uno } = $b;
                const { two } = $c_d;
                uno(two);
                """);
    }

    @Test
    void a_script_that_imports_nothing_stays_as_it_is() {
        assertThat(Joined.script("js/a.js", Map.of("js/a.js", "start();\n"))).isEqualTo("start();\n");
    }

    @Test
    void a_script_that_is_fetched_later_keeps_what_it_exports() {
        var files = Map.of(
                "js/a.js",
                "import { b } from './b.js';\nexport function a() { b(); }\n",
                "js/b.js",
                "export const b = 1;\n");

        assertThat(Joined.script("js/a.js", files)).endsWith("function a() { b(); }\nexport { a };\n");
    }

    @Test
    void other_forms_are_refused_with_the_name_of_the_file() {
        for (var line :
                new String[] {"import * as all from './b.js';", "import './b.js';", "export default 1;", "export { a };"
                }) {
            assertThatThrownBy(() -> Joined.script("js/a.js", Map.of("js/a.js", line + "\n", "js/b.js", "")))
                    .hasMessageContaining("static/js/a.js")
                    .hasMessageContaining(line);
        }
    }

    @Test
    void a_circle_and_a_missing_file_are_refused() {
        var circle = Map.of(
                "js/a.js",
                "import { b } from './b.js';\n",
                "js/b.js",
                "import { a } from './a.js';\nexport const b = 1;\n");

        assertThatThrownBy(() -> Joined.script("js/a.js", circle)).hasMessageContaining("cannot import static/js/a.js");
        assertThatThrownBy(() -> Joined.script("js/a.js", Map.of("js/a.js", "import { b } from './b.js';\n")))
                .hasMessageContaining("cannot import static/js/b.js");
    }
}
