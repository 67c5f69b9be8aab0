package org.breakingfree.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;
import org.junit.jupiter.api.Test;

/// Rates: of whom, when they were counted, and when there are none.
class RatesTest extends SiteTest {

    private static final Source SOURCE =
            new Source("Someone", "Some table", new SafeUrl("https://example.org/"), "2020");

    @Test
    void a_rate_needs_a_population_of_a_near_year_and_a_count_of_sixteen() {
        var figures = new Figures(
                List.of(
                        statistic("US-CA", 2016, 1323L),
                        statistic("US-MN", 2016, 16L),
                        statistic("US-WI", 2016, 15L),
                        statistic("US-VT", 2016, null),
                        statistic("US-CA", 2015, 1000L),
                        statistic("US-CA", 2014, 1000L)),
                List.of(
                        new Population("US-CA", 2020, 39_000_000, SOURCE, "none"),
                        new Population("US-MN", 2020, 5_000_000, SOURCE, "none"),
                        new Population("US-MN", 2018, 4_000_000, SOURCE, "none"),
                        new Population("US-WI", 2020, 5_000_000, SOURCE, "none"),
                        new Population("US-VT", 2020, 600_000, SOURCE, "none")));
        var of2016 = figures.of(Measure.HOTLINE_CASES, 2016);

        assertThat(figures.rate(of2016.get("US-CA"))).hasValue(34L);
        assertThat(figures.rate(of2016.get("US-MN"))).hasValue(4L);
        assertThat(figures.rate(of2016.get("US-WI"))).isEmpty();
        assertThat(figures.rate(of2016.get("US-VT"))).isEmpty();
        assertThat(figures.yearsOfPopulation(Measure.HOTLINE_CASES, 2016)).containsExactly(2018, 2020);
        assertThat(figures.hasRates(Measure.HOTLINE_CASES, 2015)).isTrue();
        assertThat(figures.hasRates(Measure.HOTLINE_CASES, 2014)).isFalse();
    }

    @Test
    void the_states_add_up_to_the_nation_that_the_census_counted() {
        var mistakes = new Mistakes();
        var populations = PopulationFile.read(Path.of("src/main/content/populations.csv"), mistakes);

        assertThat(mistakes.all()).isEmpty();
        assertThat(populations).hasSize(51);
        assertThat(populations.stream().mapToLong(Population::people).sum()).isEqualTo(331_449_281);
    }

    @Test
    void a_rate_is_shown_with_its_count_its_population_and_where_that_comes_from() {
        var page = parsed(get("/map/figures?count=hotline_cases&year=2016&as=rate"));

        assertThat(page.select("#at-US-CA td").eachText()).containsExactly("1,323", "39,538,223", "3.3");
        assertThat(page.select("#at-US-VT td").eachText()).containsExactly("Withheld", "643,077", "Withheld");
        assertThat(page.select("#at-US-WY td").last().text()).isEqualTo("Under 16: no rate");
        assertThat(page.select("#figure").text())
                .contains("For every 100,000 people counted there in 2020.")
                .contains("US Census Bureau, 2020 Census, resident population by state")
                .contains("license: public domain");
        assertThat(page.select(".figures__choices a[aria-current]").eachText())
                .containsExactly("US state", "Hotline cases", "For every 100,000 people", "2016");
        assertThat(get("/map/figures.csv?count=hotline_cases&year=2016").body())
                .contains("US-CA,California,hotline_cases,2016,1323,published,3.3,39538223,2020,")
                .contains("US-VT,Vermont,hotline_cases,2016,,withheld,,643077,2020,");
        assertThat(get("/map/figures?count=hotline_cases&year=2012&as=rate").statusCode())
                .isEqualTo(404);
    }

    private static Statistic statistic(String area, int year, Long value) {
        return new Statistic(Measure.HOTLINE_CASES, year, area, value, value == null, SOURCE, "", "high", "");
    }
}
