package org.breakingfree.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.library.CarriedEpisode.Person;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.transcripts.Cue;
import org.breakingfree.transcripts.Transcript;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;

/// What can be found of an episode that is carried: what its publisher says of it, and each half minute of its words.
final class LibrarySearch {

    private static final int MOST_LETTERS = 4_000;

    private LibrarySearch() {}

    /// Makes an episode found, as a part of the caller's write.
    static void add(Handle db, CarriedShow show, CarriedEpisode episode) {
        var persons = LibraryRepository.persons(db, episode.name());
        var cues = LibraryRepository.cues(db, episode.name());
        documents(show, episode, persons, cues).forEach(document -> SearchDocument.add(db, document));
    }

    /// Makes episodes found no more, nor any word that only they had, as a part of the caller's write.
    static void remove(Handle db, List<String> names) {
        names.forEach(name -> SearchDocument.remove(db, Library.TOPIC + ":" + name));
    }

    private static List<SearchDocument> documents(
            CarriedShow show, CarriedEpisode episode, List<Person> persons, List<Cue> cues) {
        var language = "es".equals(show.languageTag()) ? Language.ES : Language.EN;
        var names = persons.stream().map(Person::person).collect(Collectors.joining(" · "));
        var documents = new ArrayList<SearchDocument>();
        documents.add(new SearchDocument(
                "episode",
                episode.subject(),
                language,
                episode.address(),
                episode.title(),
                show.title() + ". " + PlainWords.ofHtml(episode.notes(), 20_000) + " " + names));
        for (var passage : passages(cues)) {
            documents.add(new SearchDocument(
                    "transcript",
                    episode.subject(),
                    language,
                    episode.address() + "#t-" + passage.getFirst().seconds(),
                    episode.title()
                            + (isTimed(cues) ? " · " + passage.getFirst().clock() : ""),
                    passage.stream().map(Cue::words).collect(Collectors.joining(" "))));
        }
        return documents;
    }

    /// Whether the words say when they are heard.
    static boolean isTimed(List<Cue> cues) {
        return cues.stream().anyMatch(cue -> cue.endMillis() > cue.startMillis());
    }

    /// About half a minute each, and never more words than the index of the search takes: a transcript without times
    /// is all at its beginning.
    private static List<List<Cue>> passages(List<Cue> cues) {
        var passages = new ArrayList<List<Cue>>();
        for (var passage : new Transcript("", cues).passages()) {
            passages.add(new ArrayList<>());
            var letters = 0;
            for (var cue : passage) {
                if (letters > 0 && letters + cue.words().length() > MOST_LETTERS) {
                    passages.add(new ArrayList<>());
                    letters = 0;
                }
                passages.getLast().add(cue);
                letters += cue.words().length();
            }
        }
        return passages;
    }
}
