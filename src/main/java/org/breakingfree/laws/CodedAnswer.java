package org.breakingfree.laws;

/// One answer of the codebook.
///
/// @param implied true when the source names only a model and the answer follows from it, so that nobody has
///                read it in the law
/// @param words what the source adds, in a sentence; may be empty
public record CodedAnswer(Finding finding, boolean implied, Words words) {

    static final CodedAnswer UNKNOWN = new CodedAnswer(Finding.not_stated, false, Words.NONE);
}
