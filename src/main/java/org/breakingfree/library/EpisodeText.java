package org.breakingfree.library;

import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.library.CarriedEpisode.Person;
import org.jsoup.Jsoup;

/// What came from a feed, for a terminal: plain text without a character that a terminal obeys.
final class EpisodeText {

    private static final int MOST = 20_000;

    private EpisodeText() {}

    /// An episode in a list.
    static String line(CarriedEpisode episode, CarriedShow show) {
        var lines = new StringBuilder("%d  %s%n    %s · %s%s%s"
                .formatted(
                        episode.number(),
                        named(episode.title()),
                        named(show.title()),
                        episode.publishedOn(),
                        episode.minutes() == 0 ? "" : " · " + episode.minutes() + " min",
                        episode.explicit() ? " · explicit" : ""));
        if (show.isLocked()) {
            lines.append("\n    Its makers locked the show")
                    .append(
                            show.permission().isEmpty()
                                    ? "."
                                    : "; permission: " + PlainWords.line(show.permission(), 200));
        }
        if (!episode.why().isEmpty()) {
            lines.append("\n    ").append(PlainWords.line(episode.why(), 200));
        }
        if (!episode.summary().isEmpty()) {
            lines.append("\n    ").append(PlainWords.line(episode.summary(), 240));
        }
        return lines.toString();
    }

    /// An episode by itself.
    static String whole(
            CarriedEpisode episode, CarriedShow show, List<Person> persons, List<Queue.TranscriptLink> transcripts) {
        var parts = new StringBuilder(line(episode, show));
        parts.append("\n    State: ").append(episode.state().key());
        persons.forEach(person -> parts.append("\n    ")
                .append(PlainWords.line(person.role(), 60))
                .append(": ")
                .append(PlainWords.line(person.person(), 128)));
        if (episode.link() != null) {
            parts.append("\n    Page: ").append(address(episode.link().value()));
        }
        if (episode.sound() != null) {
            parts.append("\n    Sound: ").append(address(episode.sound().value()));
        }
        transcripts.forEach(link -> parts.append("\n    Transcript: ").append(address(link.address())));
        var notes = paragraphs(episode.notes());
        return notes.isEmpty() ? parts.toString() : parts + "\n\n" + notes;
    }

    /// How a show stands.
    static String standing(Queue.Standing show) {
        var state = switch (show.pollState()) {
            case "gone" -> "its publisher says that the feed is gone for good";
            case "stopped" -> "it is not asked any more, since nothing came for thirty days";
            default ->
                show.polledAt() == null
                        ? "it was not asked yet"
                        : "asked " + show.polledAt() + ", next " + show.nextPollAt();
        };
        return "%d  %s%n    %s%n    %d wait, %d on the site; %s%s%s"
                .formatted(
                        show.id(),
                        named(show.title()),
                        address(show.feed()),
                        show.waiting(),
                        show.carried(),
                        state,
                        show.terms().equals("free") ? "" : "\n    Its makers say: " + show.terms(),
                        show.problem() == null ? "" : "\n    " + PlainWords.line(show.problem(), 300));
    }

    private static String named(String title) {
        return title.isEmpty() ? "(no title)" : PlainWords.line(title, 200);
    }

    private static String address(String address) {
        return PlainWords.line(address, 500);
    }

    /// Sanitized notes as paragraphs of plain text.
    private static String paragraphs(String notes) {
        return Jsoup.parseBodyFragment(notes).select("p, li").stream()
                .map(part -> PlainWords.line(part.text(), MOST))
                .filter(text -> !text.isEmpty())
                .map(text -> "    " + text)
                .collect(Collectors.joining("\n"));
    }
}
