package org.breakingfree.laws;

import java.util.stream.Stream;

/// What the law of one place does, in the four questions of the codebook.
///
/// @param buying is it punished when an adult buys sex from an adult?
/// @param selling is it punished when an adult sells?
/// @param thirdParties is it punished to procure, to keep a brothel or to profit?
/// @param waysOut does the law itself provide help to leave?
public record LawAnswers(CodedAnswer buying, CodedAnswer selling, CodedAnswer thirdParties, CodedAnswer waysOut) {

    /// Whether at least one answer only follows from a model that a source names.
    public boolean isImplied() {
        return Stream.of(buying, selling, thirdParties).anyMatch(CodedAnswer::implied);
    }
}
