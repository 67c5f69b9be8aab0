package org.breakingfree.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.breakingfree.audit.Actor;
import org.breakingfree.command.Command;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.library.CarriedEpisode.State;
import org.breakingfree.privacy.GivenAway;

/// `bin/serve queue`: how an editor reads what came in from other people's feeds and decides about it, until there is a
/// desk.
public final class QueueCommands {

    private static final Actor TERMINAL = new Actor.Job("terminal");

    private static final String USAGE = """
            bin/serve queue                                 what waits
            bin/serve queue carried                         what is on the site
            bin/serve queue show NUMBER                     all that its feed says of an episode
            bin/serve queue let NUMBER... --no-story        put episodes on the site in which nobody tells a story of their own
            bin/serve queue let NUMBER... --consent "WHERE" or in which somebody does, and where their consent is written
            bin/serve queue refuse NUMBER... --why "WORDS"  keep episodes from the site
            bin/serve queue withdraw NUMBER... [--why "WORDS"]  take episodes off the site for good, at once
            bin/serve queue shows                           the shows that are carried, and how their feeds stand
            bin/serve queue accept SHOW                     have visitors read what its feed says of itself now
            bin/serve queue add ADDRESS                     carry a show, by the address of its feed
            bin/serve queue remove SHOW                     carry it no longer; its episodes are withdrawn
            bin/serve queue poll                            ask for all feeds now

            A story is told by whoever speaks of what was done to them. That it stands in somebody's feed is not their
            consent to stand here: ask them, and say with --consent where the answer is written (never what it says).
            A show that its makers locked also needs --permission "WHERE": where it is written that we may name it.""";

    private static final int MOST_LISTED = 50;

    private final Queue queue;
    private final String ownAddress;
    private final PollNow pollNow;
    private final Asking asking;

    private QueueCommands(Queue queue, String ownAddress, PollNow pollNow, Asking asking) {
        this.queue = queue;
        this.ownAddress = ownAddress;
        this.pollNow = pollNow;
        this.asking = asking;
    }

    /// @param ownAddress scheme and host of the site
    public static Command command(Clock clock, String ownAddress, Asking asking) {
        return new Command(
                "queue",
                "[carried | show | let | refuse | withdraw | shows | accept | add | remove | poll | help]",
                "Lists what came in from other people's podcasts, and decides about it: bin/serve queue help says how.",
                (db, arguments) -> {
                    try (var poller = asking.poller(clock)) {
                        var queue = new Queue(db, clock, new AskedPublisher(poller));
                        return new QueueCommands(queue, ownAddress, new PollNow(db, clock, asking), asking)
                                .run(arguments);
                    }
                });
    }

    private Outcome run(List<String> arguments) {
        var rest = arguments.isEmpty() ? List.<String>of() : arguments.subList(1, arguments.size());
        return switch (arguments.isEmpty() ? "waiting" : arguments.getFirst()) {
            case "waiting" -> alone(rest, () -> list(State.WAITING, "Nothing waits."));
            case "carried" -> alone(rest, () -> list(State.CARRIED, "No episode of somebody else is on the site."));
            case "show" -> one(rest).map(this::show).orElse(NUMBERS);
            case "let" -> let(rest);
            case "refuse" -> refuse(rest);
            case "withdraw" -> withdraw(rest);
            case "shows" -> alone(rest, this::shows);
            case "accept" -> one(rest).map(this::accept).orElse(SHOWS);
            case "add" -> add(rest);
            case "remove" -> one(rest).map(this::remove).orElse(SHOWS);
            case "poll" -> poll(rest);
            case "help" -> new Outcome.Done(USAGE);
            default ->
                new Outcome.Misused("bin/serve queue knows no \"" + plain(arguments.getFirst()) + "\".\n" + USAGE);
        };
    }

    private static Outcome alone(List<String> rest, Supplier<String> words) {
        return rest.isEmpty()
                ? new Outcome.Done(words.get())
                : new Outcome.Misused("That takes no more words than one.\n" + USAGE);
    }

    private static final Outcome NUMBERS =
            new Outcome.Misused("Say which episodes, by their numbers in bin/serve queue, such as: 12 13 20.");

    private static final Outcome SHOWS = new Outcome.Misused("Say which show, by its number in bin/serve queue shows.");

    private String list(State state, String none) {
        var total = queue.count(state);
        if (total == 0) {
            return none;
        }
        var listed = new ArrayList<String>();
        var last = "";
        for (var episode : queue.in(state, MOST_LISTED)) {
            var show = queue.showOf(episode);
            if (!episode.show().equals(last)) {
                listed.add(EpisodeText.described(show));
            }
            last = episode.show();
            listed.add(EpisodeText.line(episode, show));
        }
        return String.join("\n\n", listed)
                + (total > MOST_LISTED
                        ? "\n\n... and " + (total - MOST_LISTED) + " more. Decide about these, and the next come up."
                        : "");
    }

    private Outcome show(long number) {
        return queue.look(number)
                .<Outcome>map(episode -> {
                    var show = queue.showOf(episode);
                    return new Outcome.Done(EpisodeText.whole(
                            episode,
                            show,
                            queue.persons(episode),
                            queue.transcripts(episode),
                            queue.chapters(episode),
                            queue.words(episode, show)));
                })
                .orElseGet(() -> new Outcome.Refused("There is no episode " + number + "."));
    }

    private Outcome let(List<String> arguments) {
        var words = Words.of(arguments, List.of("--consent", "--permission"), List.of("--no-story"));
        if (words.isEmpty() || words.get().numbers().isEmpty()) {
            return NUMBERS;
        }
        var consent = words.get().option("--consent");
        if (consent.isEmpty() == !words.get().has("--no-story")) {
            return new Outcome.Misused("Say whose story is in it: --no-story when nobody tells a story of their own, or"
                    + " --consent \"where it is written\" when somebody does. That a story was published by others is not"
                    + " their consent.");
        }
        var permission = words.get().option("--permission");
        var given = givenAway(consent + " " + permission);
        if (given.isPresent()) {
            return given.get();
        }
        var story = consent.isEmpty() ? Queue.Story.NOBODYS : new Queue.Story(consent);
        var isDone = true;
        var said = new ArrayList<String>();
        for (var number : words.get().numbers()) {
            var title = queue.find(number).map(CarriedEpisode::title).orElse("");
            var letting = queue.let(number, story, permission, TERMINAL);
            isDone &= letting == Queue.Letting.DONE || letting == Queue.Letting.DONE_WITH_WORDS;
            said.add(said(number, plain(title), letting));
        }
        var all = String.join("\n", said);
        return isDone ? new Outcome.Done(all) : new Outcome.Refused(all);
    }

    private static String said(long number, String title, Queue.Letting letting) {
        return number
                + (title.isEmpty() ? "" : " \"" + title + "\"")
                + switch (letting) {
                    case DONE -> " is on the site, without a transcript: its feed names none that can be read.";
                    case DONE_WITH_WORDS -> " is on the site, with its transcript.";
                    case UNKNOWN -> ": there is no such episode.";
                    case DECIDED -> " is on the site already, or was withdrawn.";
                    case LOCKED ->
                        ": its makers locked the show. Ask them, and say with --permission \"WHERE\" where their answer"
                                + " is written.";
                    case EMPTY -> " has no sound or no title, so there is nothing to put on the site.";
                    case UNSEEN ->
                        ": you were not shown yet what its makers say now. Look at it first: bin/serve queue show "
                                + number + ".";
                    case CHANGED -> " was changed by its makers in this moment. Look at it again first.";
                };
    }

    private Outcome refuse(List<String> arguments) {
        var words = Words.of(arguments, List.of("--why"), List.of());
        if (words.isEmpty() || words.get().numbers().isEmpty()) {
            return NUMBERS;
        }
        var why = words.get().option("--why");
        if (why.isEmpty()) {
            return new Outcome.Misused("Say why, for whoever asks later: --why \"It is an advertisement.\"");
        }
        var given = givenAway(why);
        if (given.isPresent()) {
            return given.get();
        }
        var left = queue.refuse(words.get().numbers(), why, TERMINAL);
        return left.isEmpty()
                ? new Outcome.Done("Refused.")
                : new Outcome.Refused("These do not wait, and nothing was done about them: " + joined(left)
                        + ". What is on the site is taken off with withdraw.");
    }

    private Outcome withdraw(List<String> arguments) {
        var words = Words.of(arguments, List.of("--why"), List.of());
        if (words.isEmpty() || words.get().numbers().isEmpty()) {
            return NUMBERS;
        }
        var why = words.get().option("--why");
        var given = givenAway(why);
        if (given.isPresent()) {
            return given.get();
        }
        var left = words.get().numbers().stream()
                .filter(number -> !queue.withdraw(number, why.isEmpty() ? "an editor withdrew it" : why, TERMINAL))
                .toList();
        return left.isEmpty()
                ? new Outcome.Done("Withdrawn. Pages, words and search results are gone; the sound was never here.")
                : new Outcome.Refused("There is no such episode, or it was withdrawn before: " + joined(left) + ".");
    }

    private String shows() {
        var shows = queue.shows();
        return shows.isEmpty()
                ? "No show of somebody else is carried. podcasts/shows.opml names them, or bin/serve queue add."
                : shows.stream().map(EpisodeText::standing).collect(Collectors.joining("\n\n"));
    }

    private Outcome add(List<String> arguments) {
        if (arguments.size() != 1) {
            return new Outcome.Misused("Say which feed: bin/serve queue add https://example.org/feed.xml");
        }
        var written = arguments.getFirst();
        var feed = FeedAddress.parse(written);
        if (feed.isEmpty()) {
            return new Outcome.Refused(
                    "\"" + plain(written) + "\" is no web address such as https://example.org/feed.xml.");
        }
        if (feed.get().isOf(ownAddress)) {
            return new Outcome.Refused("That is a feed of this site. Our own shows are folders under podcasts/.");
        }
        if (!asking.mayAsk(feed.get())) {
            return new Outcome.Refused(
                    "That leads into a network that is not public, or to another port than 80 and 443,"
                            + " and is never asked.");
        }
        return queue.add(feed.get(), TERMINAL)
                ? new Outcome.Done("It is carried. Its episodes wait in the queue as soon as its feed was read; with"
                        + " bin/serve queue poll that is now.")
                : new Outcome.Refused("That feed is carried already.");
    }

    private Outcome accept(long id) {
        return queue.show(id)
                .<Outcome>map(show -> queue.accept(show, TERMINAL)
                        ? new Outcome.Done("Visitors read it as its feed says it now: " + plain(show.title()) + ".")
                        : new Outcome.Refused("Its feed says something else of itself now than you were shown. Look at"
                                + " bin/serve queue shows again first."))
                .orElseGet(() -> noShow(id));
    }

    private static Outcome noShow(long id) {
        return new Outcome.Refused("No show has the number " + id + " in bin/serve queue shows.");
    }

    private Outcome remove(long id) {
        return queue.show(id)
                .<Outcome>map(show -> {
                    queue.remove(show, TERMINAL);
                    return new Outcome.Done("It is carried no longer. What of it was on the site is withdrawn. If"
                            + " podcasts/shows.opml names it, it stays away all the same.");
                })
                .orElseGet(() -> noShow(id));
    }

    private Outcome poll(List<String> arguments) {
        if (!arguments.isEmpty()) {
            return new Outcome.Misused("bin/serve queue poll asks for all feeds and takes no more words.");
        }
        queue.pollSoon(TERMINAL);
        return new Outcome.Done(pollNow.run());
    }

    private static Optional<Long> one(List<String> arguments) {
        return Words.of(arguments, List.of(), List.of())
                .map(Words::numbers)
                .filter(numbers -> numbers.size() == 1)
                .map(List::getFirst);
    }

    private static Optional<Outcome> givenAway(String words) {
        return GivenAway.in(words).stream()
                .findFirst()
                .map(found ->
                        new Outcome.Misused("What you wrote is kept, and holds " + found + " itself. Say it without."));
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String plain(String text) {
        return PlainWords.line(text, 200);
    }
}
