package org.breakingfree.laws;

/// What a map of the United States needs to know of a state's law.
///
/// @param code ISO 3166-2: `US-ME`
public record StateLaw(String code, Words name, Stance stance, Confidence confidence) {}
