package org.breakingfree.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.testing.TestSite;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// Rates, with populations that no source gives.
class RatesTest {

    private static final Source SOURCE =
            new Source("Someone", "Some table", new SafeUrl("https://example.org/"), "2020");

    @Test
    void a_rate_needs_a_population_of_the_same_year_and_a_count_of_sixteen() {
        var figures = new Figures(
                List.of(
                        statistic("US-CA", 2016, 1323L),
                        statistic("US-MN", 2016, 16L),
                        statistic("US-WI", 2016, 15L),
                        statistic("US-VT", 2016, null),
                        statistic("US-CA", 2015, 1000L)),
                List.of(
                        new Population("US-CA", 2016, 39_000_000, SOURCE, "none"),
                        new Population("US-MN", 2016, 5_000_000, SOURCE, "none"),
                        new Population("US-WI", 2016, 5_000_000, SOURCE, "none"),
                        new Population("US-VT", 2016, 600_000, SOURCE, "none")));
        var of2016 = figures.of(Measure.HOTLINE_CASES, 2016);

        assertThat(figures.rate(of2016.get("US-CA"))).hasValue(34L);
        assertThat(figures.rate(of2016.get("US-MN"))).hasValue(3L);
        assertThat(figures.rate(of2016.get("US-WI"))).isEmpty();
        assertThat(figures.rate(of2016.get("US-VT"))).isEmpty();
        assertThat(figures.hasRates(Measure.HOTLINE_CASES, 2016)).isTrue();
        assertThat(figures.hasRates(Measure.HOTLINE_CASES, 2015)).isFalse();
    }

    @Test
    void a_rate_is_shown_with_its_count_its_population_and_where_that_comes_from() {
        try (var site = TestSite.withStartingContent()) {
            assertThat(site.get("/map/figures?count=hotline_cases&year=2016&as=rate")
                            .statusCode())
                    .isEqualTo(404);
            site.db()
                    .write(
                            new AuditEntry(new Actor.Job("test"), "population.test", "statistic"),
                            handle -> handle.execute("""
                    insert into population (area, year, people, source_publisher, source_title, source_url, license)
                    select area, year, 1000000, 'Bureau of Counting', 'People by state', 'https://example.org/', 'public domain'
                    from statistic where measure = 'hotline_cases' and year = 2016
                    """));

            var page = await(site, "/map/figures?count=hotline_cases&year=2016&as=rate");

            assertThat(page.select("#at-US-CA td").eachText()).containsExactly("1,323", "1,000,000", "132.3");
            assertThat(page.select("#at-US-VT td").eachText()).containsExactly("Withheld", "1,000,000", "Withheld");
            assertThat(page.select("#at-US-WY td").last().text()).isEqualTo("Under 16: no rate");
            assertThat(page.select("#figure").text())
                    .contains("For every 100,000 people who lived there in 2016.")
                    .contains("Bureau of Counting, People by state")
                    .contains("license: public domain");
            assertThat(page.select(".figures__choices a[aria-current]").eachText())
                    .containsExactly("US state", "Hotline cases", "For every 100,000 people", "2016");
            assertThat(site.get("/map/figures.csv?count=hotline_cases&year=2016")
                            .body())
                    .contains("US-CA,California,hotline_cases,2016,1323,published,132.3,1000000,")
                    .contains("US-VT,Vermont,hotline_cases,2016,,withheld,,1000000,");
            assertThat(site.get("/map/figures?count=hotline_cases&year=2015&as=rate")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static Document await(TestSite site, String address) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        var response = site.get(address);
        while (response.statusCode() != 200 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            response = site.get(address);
        }
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private static Statistic statistic(String area, int year, Long value) {
        return new Statistic(Measure.HOTLINE_CASES, year, area, value, value == null, SOURCE, "", "high", "");
    }
}
