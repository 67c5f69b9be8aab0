package org.breakingfree.podcast;

/// A season that has a name.
public record Season(int number, String name) {}
