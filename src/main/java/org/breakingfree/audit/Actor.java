package org.breakingfree.audit;

/// Who is acting. Never a visitor: what visitors send in has no line here.
public sealed interface Actor {

    record Editor(long id) implements Actor {}

    /// The program itself, such as the import of the starting content.
    record Job(String name) implements Actor {}

    default String label() {
        return switch (this) {
            case Editor(long id) -> "editor:" + id;
            case Job(String name) -> "job:" + name;
        };
    }
}
