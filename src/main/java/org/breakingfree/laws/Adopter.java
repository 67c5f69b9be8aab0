package org.breakingfree.laws;

/// A place that punishes buying and not selling.
///
/// @param year in which its law began
public record Adopter(String code, Words name, int year) {

    public boolean isState() {
        return code.startsWith("US-");
    }
}
