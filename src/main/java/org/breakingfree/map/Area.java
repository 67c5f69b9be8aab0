package org.breakingfree.map;

import org.jspecify.annotations.Nullable;

/// Where records are placed: a country, a state, a county or a city of at least 20,000 people.
///
/// @param code `US`, `US-MN`, `us-27053` for a county by its FIPS number, `us-mn-saint-paul` for a city
/// @param within the state or country it lies in; null for a country
/// @param population at least so many people; null for countries and states
/// @param latitude where its name is written, in degrees with at most two decimals
/// @param longitude the same, east is positive
/// @param source where name, position and population come from
public record Area(
        String code,
        AreaKind kind,
        String name,
        @Nullable String within,
        @Nullable Integer population,
        double latitude,
        double longitude,
        String source) {

    /// The smallest population of a city or county that a record may be placed in.
    static final int SMALLEST_POPULATION = 20_000;

    /// The state or country that stands for it in lists: itself, or what it lies in.
    public String region() {
        return within == null || kind == AreaKind.STATE ? code : within;
    }
}
