package org.breakingfree.helplines;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

class HelplinesPagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/help";
    }

    @Test
    void the_national_lines_come_first_and_danger_before_them() {
        var numbers = page("/help").select("main .num[href^=tel:]").eachText();

        assertThat(numbers).startsWith("911", "1-888-373-7888");
    }

    @Test
    void a_number_is_dialed_by_its_digits_and_reads_from_left_to_right() {
        var link = page("/help").select("#us-national a[href^=tel:]");

        assertThat(link.attr("href")).isEqualTo("tel:18883737888");
        assertThat(link.select("bdi").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void a_number_abroad_keeps_its_plus() {
        assertThat(page("/help").select("a[href='tel:+4570202550']")).hasSize(1);
    }

    @Test
    void every_line_says_where_it_was_read_and_that_nobody_has_rung_it() {
        for (var line : page("/help").select(".helpline")) {
            assertThat(line.select("cite")).as(line.id()).hasSize(1);
            assertThat(line.select("a[href^=http]")).as(line.id()).isNotEmpty();
            assertThat(line.text()).as(line.id()).contains("We have not called this number ourselves yet.");
        }
    }

    @Test
    void the_date_of_a_source_is_said_as_precisely_as_it_is_known() {
        assertThat(page("/help").select("#us-national .helpline__source").text())
                .endsWith(", October 2, 2024.");
        assertThat(page("/es/help").select("#us-national .helpline__source").text())
                .endsWith(", 2 de octubre de 2024.");
        assertThat(page("/help").select("#us-child-abuse .helpline__source").text())
                .endsWith(", August 2026.");
        assertThat(page("/help").select("#us-sexual-assault .helpline__source").text())
                .endsWith(", 2023.");
    }

    @Test
    void each_state_and_country_can_be_linked_to_by_its_code() {
        var page = page("/help");

        assertThat(page.select("#us-tn").text()).isEqualTo("Tennessee");
        assertThat(page.select("#se").text()).isEqualTo("Sweden");
    }

    @Test
    void in_spanish_countries_states_and_audiences_are_in_spanish() {
        var page = page("/es/help");

        assertThat(page.select("#se").text()).isEqualTo("Suecia");
        assertThat(page.select("#us-ny").text()).isEqualTo("Nueva York");
        assertThat(page.select("#us-emergency").text()).contains("Quien esté en peligro inmediato");
    }

    @Test
    void a_line_of_the_police_says_so() {
        assertThat(page("/help").select(".helpline:contains(Homeland)").text()).contains("Answered by police");
    }

    @Test
    void every_line_of_the_directory_is_on_the_page() {
        long stored = db().read(handle -> handle.createQuery("select count(*) from helpline")
                .mapTo(long.class)
                .one());

        assertThat(page("/help").select(".helpline")).hasSize((int) stored);
        assertThat(stored).isEqualTo(68);
    }
}
