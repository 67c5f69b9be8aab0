package org.breakingfree.web;

/// The numbers at the top and the foot of every page. They come from the directory of helplines,
/// so that a number is corrected in one place.
///
/// @param emergency for danger now
/// @param national the national helpline: calls
/// @param textTo the national helpline: text messages; empty when it takes none
/// @param men for men who want to stop buying
public record SafetyNumbers(Phone emergency, Phone national, String textTo, Phone men) {

    /// @param shown as people write it: 1-888-373-7888
    /// @param dialed what follows `tel:`
    public record Phone(String name, String shown, String dialed) {}
}
