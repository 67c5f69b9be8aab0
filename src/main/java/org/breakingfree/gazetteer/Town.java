package org.breakingfree.gazetteer;

import org.jspecify.annotations.Nullable;

/// A populated place, as GeoNames has it.
///
/// @param region the state or country it lies in, `US-MN` or `MX`
/// @param county its FIPS number; null outside the United States
/// @param latitude in hundredths of a degree; nothing here is finer
/// @param area the code of the area that it is itself; null when it is too small to be one
public record Town(
        String name,
        String region,
        @Nullable String county,
        int population,
        int latitude,
        int longitude,
        @Nullable String area) {}
