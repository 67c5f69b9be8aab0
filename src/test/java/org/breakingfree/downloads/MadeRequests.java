package org.breakingfree.downloads;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A list of requests that is the same each time, made from little stories whose number of downloads is known before
/// anybody counts: it follows from the story, not from the requests.
final class MadeRequests {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 17);
    static final int DAYS = 3;

    /// @param range the value of the header; empty for the whole file
    /// @param purpose of a prefetch; empty otherwise
    record Request(
            Instant at, String method, String episode, String range, String address, String agent, String purpose) {}

    record Day(String episode, LocalDate date) {}

    private static final List<String> EPISODES = List.of("aa", "bb");
    private static final List<String> LISTENERS = List.of(
            "AntennaPod/3.8.0",
            "Podcasts/1650.20 CFNetwork/1408.0.4 Darwin/22.5.0",
            "AppleCoreMedia/1.0.0.22F82 (iPhone; U; CPU OS 18_5 like Mac OS X; en_us)",
            "Overcast/3.0 (+http://overcast.fm/; iOS podcast app)",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Spotify/8.9.10 iOS/17.5 (iPhone14,5)",
            "Pocket Casts/1.0",
            "gPodder/3.11.5 (+http://gpodder.org/) Linux");
    private static final List<String> MACHINES = List.of(
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "iTMS",
            "Spotify/1.0",
            "PodcastIndex.org/1.0",
            "facebookexternalhit/1.1",
            "curl/8.5.0",
            "python-requests/2.32.3",
            "Go-http-client/2.0",
            "atc/1.0 watchOS/10.5 model/Watch6,2",
            "");

    private final Random random = new Random(20_261_121);
    private final List<Request> requests = new ArrayList<>();
    private final Map<Day, Integer> expected = new HashMap<>();
    private final long soundAt;
    private final long minute;
    private int listeners;

    /// @param soundAt where the sound of each file starts
    /// @param minute bytes that play for a minute
    MadeRequests(long soundAt, long minute) {
        this.soundAt = soundAt;
        this.minute = minute;
        while (requests.size() < 2_000) {
            story();
        }
        while (requests.size() > 2_000) {
            requests.removeLast();
        }
        requests.sort(Comparator.comparing(Request::at));
    }

    List<Request> all() {
        return List.copyOf(requests);
    }

    Map<Day, Integer> expected() {
        return Map.copyOf(expected);
    }

    /// The last stories are of one request that counts nothing, so that cutting the list to its length changes
    /// nothing.
    private void story() {
        var address = "203.0.%d.%d".formatted(listeners / 250, listeners++ % 250 + 1);
        var agent = LISTENERS.get(random.nextInt(LISTENERS.size()));
        var episode = EPISODES.get(random.nextInt(EPISODES.size()));
        var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        var kind = requests.size() > 1_990 ? 4 : random.nextInt(14);
        var who = new Who(address, agent, episode, day);
        switch (kind) {
            case 0 -> who.counts().asks(from(0, soundAt + minute + 1));
            case 1 -> who.counts().asks(from(0, soundAt + minute / 2)).asks(from(soundAt + minute / 2, minute));
            case 2 -> who.asks(from(0, soundAt + minute - 2_000));
            case 3 -> // The same forty seconds again and again are forty seconds.
                who.asks(from(soundAt, minute * 2 / 3))
                        .asks(from(soundAt, minute * 2 / 3))
                        .asks(from(soundAt + 5, minute * 2 / 3));
            case 4 -> who.asks("bytes=0-1");
            case 5 -> who.asks("HEAD", "", "").asks("HEAD", from(0, 2 * minute), "");
            case 6 ->
                new Who(address, MACHINES.get(random.nextInt(MACHINES.size())), episode, day).asks(from(0, 3 * minute));
            case 7 -> who.asks("GET", from(0, 2 * minute), "prefetch");
            case 8 ->
                who.counts().asks(from(0, 2 * minute)).asks(from(0, 2 * minute)).asks(from(minute, 2 * minute));
            case 9 -> { // Two days are two downloads.
                who.counts().asks(from(0, 2 * minute));
                var other = FIRST_DAY.plusDays((day.toEpochDay() - FIRST_DAY.toEpochDay() + 1) % DAYS);
                new Who(address, agent, episode, other).counts().asks(from(0, 2 * minute));
            }
            case 10 -> { // So are two people behind one address, and two episodes.
                who.counts().asks(from(0, 2 * minute));
                var other = LISTENERS.get((LISTENERS.indexOf(agent) + 1) % LISTENERS.size());
                new Who(address, other, episode, day).counts().asks(from(0, 2 * minute));
                var another = EPISODES.get(1 - EPISODES.indexOf(episode));
                new Who(address, agent, another, day).counts().asks(from(0, 2 * minute));
            }
            case 11 -> { // A player that asks piece by piece.
                who.counts();
                for (var i = 0; i < 6; i++) {
                    who.asks(from(soundAt + i * minute / 5, minute / 5));
                }
            }
            case 12 -> who.counts().asks("");
            default -> { // Half a minute before midnight and half after it.
                who.asks(from(soundAt, minute / 2 + 10));
                var other = FIRST_DAY.plusDays((day.toEpochDay() - FIRST_DAY.toEpochDay() + 1) % DAYS);
                new Who(address, agent, episode, other).asks(from(soundAt + minute / 2, minute / 2 + 10));
            }
        }
    }

    private static String from(long first, long length) {
        return "bytes=%d-%d".formatted(first, first + length - 1);
    }

    private final class Who {

        private final String address;
        private final String agent;
        private final String episode;
        private final LocalDate day;

        Who(String address, String agent, String episode, LocalDate day) {
            this.address = address;
            this.agent = agent;
            this.episode = episode;
            this.day = day;
        }

        Who counts() {
            expected.merge(new Day(episode, day), 1, Integer::sum);
            return this;
        }

        Who asks(String range) {
            return asks("GET", range, "");
        }

        Who asks(String method, String range, String purpose) {
            var at = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofSeconds(random.nextInt(86_400)));
            requests.add(new Request(at, method, episode, range, address, agent, purpose));
            return this;
        }
    }
}
