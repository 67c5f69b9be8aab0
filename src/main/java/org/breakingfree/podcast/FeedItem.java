package org.breakingfree.podcast;

import java.util.List;

/// What a feed says of an episode. The words of its transcripts are not among it: the feed says where they are.
///
/// @param renditions its sound, that of the feed first
/// @param languages of its transcripts, the spoken one first
record FeedItem(
        Episode episode,
        List<ContentNote> notes,
        List<Person> people,
        List<Soundbite> soundbites,
        List<Rendition> renditions,
        List<String> languages) {

    boolean isExplicit() {
        return ContentNote.isExplicit(notes);
    }
}
