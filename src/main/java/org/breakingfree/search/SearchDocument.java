package org.breakingfree.search;

import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;

/// Something that can be found. Features hand theirs over in the same write that changes the thing
/// itself, so that what is taken down is no longer found either.
///
/// @param kind what it is to a visitor: `page`, `helpline`, `place`, `law`, `kit`, `episode`, `transcript`
/// @param subject which thing it stands for, as in `AuditEntry.subject`: `law:US-MN`
/// @param address where it opens, neutral of language: `/laws/US-MN`, `/listen/show/episode?t=83#t-83`
/// @param body the words to search, without markup
/// @param prominence how many times as much as for another of its kind its words count: more than 0, usually 1
public record SearchDocument(
        String kind, String subject, Language language, String address, String title, String body, double prominence) {

    /// As prominent as others of its kind.
    public SearchDocument(String kind, String subject, Language language, String address, String title, String body) {
        this(kind, subject, language, address, title, body, 1);
    }

    /// The same, more prominent.
    public SearchDocument times(double factor) {
        return new SearchDocument(kind, subject, language, address, title, body, factor * prominence);
    }

    /// Adds a document, as a part of the caller's write.
    public static void add(Handle handle, SearchDocument document) {
        SearchRepository.insert(handle, document);
    }

    /// Removes all documents of a thing, as a part of the caller's write.
    public static void remove(Handle handle, String subject) {
        SearchRepository.delete(handle, subject);
    }

    /// Removes all documents about a kind of thing, `law` with all of `law:…`.
    public static void removeAll(Handle handle, String topic) {
        SearchRepository.deleteTopic(handle, topic);
    }
}
