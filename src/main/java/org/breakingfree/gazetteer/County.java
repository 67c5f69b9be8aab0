package org.breakingfree.gazetteer;

/// A county of the United States, or what stands for one, in the borders of 2017.
///
/// @param fips five digits, `27053`
/// @param name `Hennepin County`
/// @param region the state it lies in
public record County(String fips, String name, String region) {}
