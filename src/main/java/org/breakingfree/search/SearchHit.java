package org.breakingfree.search;

/// One result, best first.
///
/// @param rank how well it fits; only its order means anything
/// @param total how many documents fit in all
public record SearchHit(String kind, String address, String title, String body, float rank, long total) {}
