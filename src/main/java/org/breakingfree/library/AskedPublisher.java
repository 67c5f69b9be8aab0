package org.breakingfree.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breakingfree.polling.Attached;
import org.breakingfree.polling.Poller;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.transcripts.Cue;
import org.breakingfree.transcripts.TranscriptFormat;
import org.breakingfree.transcripts.TranscriptReader;

/// Asks a publisher's server through the guarded fetcher.
final class AskedPublisher implements Publisher {

    private static final int MOST_TRIED = 3;
    private static final int MOST_SERVERS = 6;

    /// More than a day of talking.
    private static final int MOST_CUES = 50_000;

    private static final int MOST_OF_A_CUE = 4_000;

    private final Poller poller;

    AskedPublisher(Poller poller) {
        this.poller = poller;
    }

    /// The transcript in the show's own language, in the format that tells most, which can be read.
    @Override
    public List<Cue> words(List<Queue.TranscriptLink> links, String language) {
        return links.stream()
                .filter(link -> format(link).isPresent())
                .sorted(Comparator.<Queue.TranscriptLink, Boolean>comparing(link -> !isIn(link, language))
                        .thenComparing(link -> format(link).orElseThrow()))
                .limit(MOST_TRIED)
                .map(this::read)
                .filter(cues -> !cues.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isIn(Queue.TranscriptLink link, String language) {
        return link.language().isEmpty()
                || language.isEmpty()
                || link.language().split("-")[0].equals(language.split("-")[0]);
    }

    private static Optional<TranscriptFormat> format(Queue.TranscriptLink link) {
        var path = link.address().replaceFirst("[?#].*", "");
        return TranscriptFormat.ofMediaType(link.type())
                .or(() -> TranscriptFormat.ofExtension(path.replaceFirst(".*\\.", "")));
    }

    /// What the feed calls it is tried first, and then what its server does.
    private List<Cue> read(Queue.TranscriptLink link) {
        return switch (poller.attached(URI.create(link.address()))) {
            case Attached.Taken taken ->
                Stream.concat(format(link).stream(), TranscriptFormat.ofMediaType(taken.contentType()).stream())
                        .distinct()
                        .map(format -> read(taken.bytes(), format))
                        .filter(cues -> !cues.isEmpty())
                        .findFirst()
                        .orElse(List.of());
            case Attached.NotTaken _ -> List.of();
        };
    }

    private static List<Cue> read(byte[] bytes, TranscriptFormat format) {
        return switch (TranscriptReader.read(bytes, format)) {
            case TranscriptReader.Read(var cues, var _) -> plain(cues);
            case TranscriptReader.NotRead _ -> List.of();
        };
    }

    /// Words as text, and no two cues at one moment, so that each has a place that can be linked to.
    private static List<Cue> plain(List<Cue> cues) {
        var plain = new ArrayList<Cue>();
        var after = -1;
        for (var cue : cues.subList(0, Math.min(cues.size(), MOST_CUES))) {
            var words = PlainWords.line(cue.words(), MOST_OF_A_CUE);
            if (!words.isEmpty()) {
                var start = Math.max(cue.startMillis(), after + 1);
                plain.add(new Cue(start, Math.max(cue.endMillis(), start), PlainWords.line(cue.speaker(), 128), words));
                after = start;
            }
        }
        return plain;
    }

    @Override
    public List<String> servers(SoundLink sound) {
        var servers = new LinkedHashSet<>(List.of(sound.origin()));
        for (var stop : poller.way(URI.create(sound.encrypted()))) {
            SafeUrl.parse(stop.toString())
                    .map(url -> new SoundLink(url).origin())
                    .ifPresent(servers::add);
        }
        return servers.stream().limit(MOST_SERVERS).toList();
    }
}
