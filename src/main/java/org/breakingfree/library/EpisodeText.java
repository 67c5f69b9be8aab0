package org.breakingfree.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.library.CarriedEpisode.Person;
import org.breakingfree.transcripts.Cue;
import org.jsoup.Jsoup;

/// What came from a feed, for a terminal: plain text without a character that a terminal obeys.
final class EpisodeText {

    private static final int MOST = 20_000;

    private EpisodeText() {}

    /// What a feed says of its show.
    static String described(CarriedShow show) {
        return described(
                show.title(),
                show.author(),
                show.site() == null ? "" : show.site().value(),
                show.language(),
                show.summary());
    }

    private static String described(String title, String author, String site, String language, String summary) {
        var lines = new StringBuilder(named(title));
        if (!author.isEmpty()) {
            lines.append(" · ").append(PlainWords.line(author, MOST));
        }
        Stream.of(language, address(site), PlainWords.line(summary, MOST))
                .filter(text -> !text.isEmpty())
                .forEach(text -> lines.append("\n    ").append(text));
        return lines.toString();
    }

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
    ///
    /// @param words of its transcript; none when there is none that can be read
    static String whole(
            CarriedEpisode episode,
            CarriedShow show,
            List<Person> persons,
            List<Queue.TranscriptLink> transcripts,
            String chapters,
            List<Cue> words) {
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
        if (!chapters.isEmpty()) {
            parts.append("\n    Chapters: ").append(address(chapters));
        }
        transcripts.forEach(link -> parts.append("\n    Transcript: ").append(address(link.address())));
        parts.append("\n\nShow: ").append(described(show));
        var notes = paragraphs(episode.notes());
        if (!notes.isEmpty()) {
            parts.append("\n\n").append(notes);
        }
        if (!words.isEmpty()) {
            parts.append("\n\nTranscript, as its server has it now:");
            words.forEach(cue -> parts.append("\n    ")
                    .append(cue.speaker().isEmpty() ? "" : PlainWords.line(cue.speaker(), 128) + ": ")
                    .append(PlainWords.line(cue.words(), MOST)));
        }
        return parts.toString();
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
        var isHeld = show.isOther() && show.carried() > 0;
        return "%d  %s%n    %s%n    %d wait, %d on the site; %s%s%s%s"
                .formatted(
                        show.id(),
                        isHeld
                                ? named(show.shownTitle())
                                : described(show.title(), show.author(), show.site(), show.language(), show.summary()),
                        address(show.feed()),
                        show.waiting(),
                        show.carried(),
                        state,
                        show.terms().equals("free") ? "" : "\n    Its makers say: " + show.terms(),
                        isHeld
                                ? "\n    Its feed says something else of itself now, which visitors read after bin/serve"
                                        + " queue accept " + show.id() + ":\n    "
                                        + described(
                                                show.title(),
                                                show.author(),
                                                show.site(),
                                                show.language(),
                                                show.summary())
                                : "",
                        show.problem() == null ? "" : "\n    " + PlainWords.line(show.problem(), 300));
    }

    private static String named(String title) {
        return title.isEmpty() ? "(no title)" : PlainWords.line(title, 200);
    }

    private static String address(String address) {
        return PlainWords.line(address, 500);
    }

    /// Sanitized notes as paragraphs of plain text, with the targets of their links.
    private static String paragraphs(String notes) {
        var document = Jsoup.parseBodyFragment(notes);
        document.select("a[href]").forEach(link -> link.appendText(" <" + link.attr("href") + ">"));
        return document.select("p, li:not(:has(p))").stream()
                .map(part -> PlainWords.line(part.text(), MOST))
                .filter(text -> !text.isEmpty())
                .map(text -> "    " + text)
                .collect(Collectors.joining("\n"));
    }
}
