package org.breakingfree.gazetteer;

/// A ZIP code area: a key to look something up with, never shown and never stored.
///
/// @param county the FIPS number of the county its middle lies in
/// @param latitude in hundredths of a degree
record Zip(String code, String county, int latitude, int longitude) {}
