package org.breakingfree.podcast;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Piece;
import org.breakingfree.transcripts.Timecode;
import org.breakingfree.transcripts.Transcript;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;

/// What each podcast template is given.
public final class PodcastPages {

    private PodcastPages() {}

    /// `podcast/index.jte`
    public record Index(Chrome chrome, List<Podcasts.Listing> listings) {}

    /// `podcast/show.jte`
    public record ShowPage(Chrome chrome, Podcasts.Listing listing) {

        public Show show() {
            return listing.show();
        }

        public List<List<Piece>> paragraphs() {
            return Arrays.stream(show().about().description().split("\n\s*\n"))
                    .map(Piece::of)
                    .toList();
        }
    }

    /// `podcast/episodes.jte`
    public record Episodes(Chrome chrome, Podcasts.Listing listing) {

        /// From the first on when they follow on each other, otherwise the newest first.
        public List<Episode> episodes() {
            return listing.show().isSerial() ? listing.episodes().reversed() : listing.episodes();
        }

        public Show show() {
            return listing.show();
        }
    }

    /// `podcast/subscribe.jte`
    public record Subscribe(Chrome chrome, Show show) {

        public String feed() {
            return chrome.absolute(Language.EN, show.subscribeAddress());
        }
    }

    /// `podcast/cover.jte`
    ///
    /// @param id tells this drawing from others on the page
    public record CoverArt(Chrome chrome, Cover cover, String id) {}

    /// `podcast/episode.jte`
    ///
    /// @param startMillis where listening begins: 0 unless the address says otherwise
    public record EpisodePage(Chrome chrome, Show show, Episode episode, Contents contents, int startMillis) {

        public List<Transcript.Section> sections() {
            return contents.transcript().sections(contents.chapters());
        }

        /// The sound, from where listening begins: browsers start there without a script.
        public String source() {
            return episode.sound().address() + (startMillis == 0 ? "" : "#t=" + Timecode.seconds(startMillis));
        }

        public String size() {
            var format = NumberFormat.getNumberInstance(chrome.language().locale());
            format.setMaximumFractionDigits(1);
            return format.format(episode.sound().length() / 1_000_000.0);
        }

        public String transcriptFile(String extension) {
            return ListenAddresses.transcript(episode, contents.transcript().language(), extension);
        }

        /// The note about a part that begins in this chapter.
        public Optional<ContentNote> noteIn(Chapter chapter) {
            var after = contents.chapters().indexOf(chapter) + 1;
            var end = after < contents.chapters().size()
                    ? contents.chapters().get(after).seconds()
                    : Integer.MAX_VALUE;
            return contents.notes().stream()
                    .filter(ContentNote::isPart)
                    .filter(note -> note.startSeconds() >= chapter.seconds() && note.startSeconds() < end)
                    .findFirst();
        }
    }
}
