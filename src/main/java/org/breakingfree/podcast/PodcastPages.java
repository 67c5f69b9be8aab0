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
    public record Index(Chrome chrome, List<Podcasts.Shelf> shelves) {}

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

        /// What the show says of itself stands on its first page only.
        public boolean isFirst() {
            return listing.page() == 1 && listing.season() == 0;
        }

        /// The season that is shown, by its name.
        public String heading() {
            return listing.seasons().stream()
                    .filter(season -> season.number() == listing.season())
                    .map(this::name)
                    .findFirst()
                    .orElse(chrome.text("podcast.episodes"));
        }

        /// `Season 2: The name it has`
        public String name(Season season) {
            var number = chrome.text("podcast.season", season.number());
            return season.name().isEmpty() ? number : number + ": " + season.name();
        }

        public boolean hasSeasons() {
            return listing.seasons().size() > 1
                    || listing.seasons().stream()
                            .anyMatch(season -> !season.name().isEmpty());
        }

        /// The address of a page of what is shown.
        ///
        /// @param season 0 for all
        /// @param page counted from 1
        public String address(int season, int page) {
            var query = (season == 0 ? "" : "&season=" + season) + (page == 1 ? "" : "&page=" + page);
            return chrome.address(show().address()) + (query.isEmpty() ? "" : "?" + query.substring(1));
        }

        /// `Ana (host)`, in the visitor's language.
        public String credit(Person person) {
            return chrome.text("podcast.credit", person.name(), chrome.text(person.roleKey()));
        }
    }

    /// `podcast/episodes.jte`
    public record Episodes(Chrome chrome, Show show, List<Episode> episodes) {

        /// What it is, and its number if it has one that matters.
        public String label(Episode episode) {
            return switch (episode.numbering().type()) {
                case "trailer" -> chrome.text("podcast.trailer");
                case "bonus" -> chrome.text("podcast.bonus");
                default -> chrome.text("podcast.number", episode.numbering().number());
            };
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
