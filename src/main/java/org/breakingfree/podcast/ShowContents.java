package org.breakingfree.podcast;

import java.util.List;

/// What belongs to a show beside its episodes.
///
/// @param seasons those that have a name, in their order
/// @param people who make it, in the order in which they want to be named
public record ShowContents(List<Season> seasons, List<Person> people, List<Funding> funding) {

    /// The name of a season; empty when it has none.
    String seasonName(int number) {
        return seasons.stream()
                .filter(season -> season.number() == number)
                .map(Season::name)
                .findFirst()
                .orElse("");
    }
}
