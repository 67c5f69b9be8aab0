package org.breakingfree.library;

import java.text.NumberFormat;
import java.util.List;
import org.breakingfree.helplines.HelplinePages.Nearby;
import org.breakingfree.library.CarriedEpisode.Person;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Cue;
import org.breakingfree.transcripts.Transcript;
import org.breakingfree.web.Chrome;

/// What each template of the library is given.
public final class LibraryPages {

    private LibraryPages() {}

    /// `library/index.jte`
    public record Index(Chrome chrome, List<Library.Entry> entries) {}

    /// `library/show.jte`
    public record ShowPage(Chrome chrome, Library.Listing listing) {

        public CarriedShow show() {
            return listing.show();
        }
    }

    /// `library/episode.jte`
    public record EpisodePage(
            Chrome chrome,
            CarriedShow show,
            CarriedEpisode episode,
            List<Person> persons,
            List<Cue> cues,
            Nearby nearby) {

        /// Whether the words say when they are heard.
        public boolean isTimed() {
            return LibrarySearch.isTimed(cues);
        }

        public List<Transcript.Paragraph> paragraphs() {
            if (!isTimed()) {
                return cues.stream()
                        .map(cue -> new Transcript.Paragraph(cue.speaker(), List.of(cue)))
                        .toList();
            }
            var whole = List.of(new Chapter(0, ""));
            return new Transcript("", cues).sections(whole).getFirst().paragraphs();
        }

        /// Whose server its page is on; empty when it has none.
        public String linkHost() {
            var link = episode.link();
            return link == null ? "" : SoundLink.hostOf(link);
        }

        /// The size of the sound in megabytes; empty when nobody knows, or when it is next to nothing.
        public String size() {
            return LibraryPages.size(chrome, episode);
        }
    }

    /// `library/sound.jte`
    public record SoundPage(Chrome chrome, CarriedShow show, CarriedEpisode episode, Nearby nearby) {

        public String size() {
            return LibraryPages.size(chrome, episode);
        }
    }

    /// `library/help.jte`
    public record Help(Chrome chrome) {}

    private static String size(Chrome chrome, CarriedEpisode episode) {
        var length = episode.soundLength();
        if (length == null || length == 0) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(chrome.language().locale());
        format.setMaximumFractionDigits(1);
        var megabytes = format.format(length / 1_000_000.0);
        return megabytes.equals("0") ? "" : megabytes;
    }
}
