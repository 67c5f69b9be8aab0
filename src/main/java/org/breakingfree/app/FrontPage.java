package org.breakingfree.app;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.breakingfree.home.HomePages;
import org.breakingfree.laws.Adopter;
import org.breakingfree.laws.Laws;
import org.breakingfree.podcast.Cover;
import org.breakingfree.podcast.PodcastPages.CoverArt;
import org.breakingfree.podcast.Podcasts;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Views;

/// What the front page shows of other features, in its own terms.
final class FrontPage {

    private FrontPage() {}

    /// The newest episode of the main show, behind the door that is drawn for it.
    static Optional<HomePages.Episode> latest(Podcasts podcasts, Views views, Chrome chrome) {
        return podcasts.latest().map(latest -> {
            var show = latest.show();
            var episode = latest.episode();
            return new HomePages.Episode(
                    show.languageTag(),
                    show.spoken(chrome),
                    episode.title(),
                    chrome.address(episode.address()),
                    episode.summary(),
                    String.join(
                            " ",
                            latest.contents().notes().stream()
                                    .map(note -> note.heading(chrome))
                                    .toList()),
                    chrome.text("podcast.minutes", episode.sound().minutes()),
                    drawing(
                            views,
                            new CoverArt(chrome, Cover.at(episode.numbering().hour()), "latest")),
                    show.subscribeAddress());
        });
    }

    private static Content drawing(Views views, CoverArt art) {
        var svg = new String(views.bytes("podcast/cover", art), StandardCharsets.UTF_8);
        return output -> output.writeContent(svg);
    }

    /// The years in which the idea became law, each with its places.
    static List<HomePages.Year> years(Laws laws, Chrome chrome) {
        var byYear = new TreeMap<Integer, List<Adopter>>();
        for (var adopter : laws.adopters()) {
            byYear.computeIfAbsent(adopter.year(), _ -> new ArrayList<>()).add(adopter);
        }
        return byYear.entrySet().stream()
                .map(entry -> new HomePages.Year(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(adopter -> adopter.name().in(chrome.language()))
                                .toList(),
                        entry.getValue().stream().anyMatch(Adopter::isState)))
                .toList();
    }
}
