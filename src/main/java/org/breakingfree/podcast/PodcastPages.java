package org.breakingfree.podcast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakingfree.transcripts.Piece;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;

/// What each podcast template is given.
public final class PodcastPages {

    private PodcastPages() {}

    /// `podcast/index.jte`
    ///
    /// @param hasOthers whether the site names other people's shows as well
    public record Index(Chrome chrome, List<Podcasts.Shelf> shelves, boolean hasOthers) {}

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

    /// `podcast/subscribe.jte`, in a few words, and `podcast/follow.jte`, the page
    public record Subscribe(Chrome chrome, Show show) {

        public String feed() {
            return chrome.absolute(Language.EN, show.subscribeAddress());
        }

        public QrCode code() {
            return QrCode.of(feed());
        }

        /// The apps by what they run on.
        public Map<String, List<PodcastApp>> apps() {
            return PodcastApp.ALL.stream()
                    .collect(Collectors.groupingBy(PodcastApp::system, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /// `podcast/cover.jte`
    ///
    /// @param id tells this drawing from others on the page
    public record CoverArt(Chrome chrome, Cover cover, String id) {}
}
