package org.breakingfree.podcast;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breakingfree.embedding.Discovery;
import org.breakingfree.helplines.HelplinePages;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Timecode;
import org.breakingfree.transcripts.Transcript;
import org.breakingfree.web.Chrome;

/// What the templates of one episode are given.
public final class EpisodePages {

    private EpisodePages() {}

    /// `podcast/episode.jte` and its parts
    ///
    /// @param startMillis where listening begins: 0 unless the address says otherwise
    /// @param words the transcript that is shown
    /// @param nearby numbers beside the player
    public record EpisodePage(
            Chrome chrome,
            Show show,
            Episode episode,
            Contents contents,
            int startMillis,
            Transcript words,
            HelplinePages.Nearby nearby) {

        public List<EpisodeText.Section> sections() {
            return EpisodeText.sections(contents, words);
        }

        /// Those that notes are about.
        public List<EpisodeText.Part> parts() {
            return EpisodeText.parts(contents, words);
        }

        /// The sound, from where listening begins: browsers start there without a script.
        public String source() {
            return from(episode.sound().address());
        }

        private String from(String address) {
            return address + (startMillis == 0 ? "" : "#t=" + Timecode.seconds(startMillis));
        }

        /// The files of the sound, that of the feed first.
        public List<Choice> choices() {
            return contents.renditions().stream()
                    .map(rendition -> new Choice(
                            rendition.address(),
                            rendition.format(),
                            megabytes(rendition.length()),
                            rendition.typeWithCodec(),
                            rendition.isLow()))
                    .toList();
        }

        private String megabytes(long length) {
            var format = NumberFormat.getNumberInstance(chrome.language().locale());
            format.setMaximumFractionDigits(1);
            return format.format(length / 1_000_000.0);
        }

        public List<Spoken> languages() {
            return contents.transcripts().stream().map(Spoken::new).toList();
        }

        /// What keys do, as the page tells it.
        public List<Key> keys() {
            return Key.ALL;
        }

        public String transcriptFile(String extension) {
            return ListenAddresses.transcript(episode, words.language(), extension);
        }

        /// `Season 1, episode 2`; what a trailer or something beside a season is, without a number.
        public String label() {
            return switch (episode.numbering().type()) {
                case "trailer" -> chrome.text("podcast.trailer");
                case "bonus" -> chrome.text("podcast.bonus");
                default ->
                    chrome.text(
                            "podcast.season_number",
                            episode.numbering().season(),
                            episode.numbering().number());
            };
        }

        /// What a lock screen shows, which tells a finder of the phone nothing.
        public String neutralName() {
            return episode.numbering().type().equals("full")
                    ? chrome.text("podcast.number", episode.numbering().number())
                    : chrome.text("podcast.discreet_name");
        }

        /// `Ana (host)`, in the visitor's language.
        public String credit(Person person) {
            return chrome.text("podcast.credit", person.name(), chrome.text(person.roleKey()));
        }

        /// For those who make links: the page's full address.
        public String address() {
            return chrome.absolute(chrome.language(), episode.address());
        }

        public Discovery discovery() {
            return Discovery.of(chrome, episode.title(), address());
        }

        /// The markup of a frame with this episode, for other sites' pages.
        public String frame() {
            return EpisodeEmbedding.frame(chrome, episode).html("100%", String.valueOf(EpisodeEmbedding.HEIGHT));
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

    /// `podcast/embed_gone.jte`
    public record EmbedGone(Chrome chrome) {}

    /// One file of the sound.
    ///
    /// @param format as people call it: MP3
    /// @param megabytes as a number in the visitor's language
    /// @param type for browsers: `audio/ogg; codecs=opus`
    /// @param low whether it is made for slow connections
    public record Choice(String address, String format, String megabytes, String type, boolean low) {}

    /// A transcript in one of its languages.
    public record Spoken(Transcript transcript) {

        public String tag() {
            return transcript.language();
        }

        /// Of the captions.
        public String file(Episode episode) {
            return ListenAddresses.transcript(episode, tag(), "vtt");
        }

        /// In its own words: English, Español.
        public String name() {
            var locale = Locale.of(tag());
            var name = locale.getDisplayLanguage(locale);
            return name.isEmpty() ? tag() : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
        }
    }

    /// Keys of the player.
    ///
    /// @param names as they stand on keyboards
    /// @param does what is said of it, after `podcast.keys.`
    public record Key(List<String> names, String does) {

        static final List<Key> ALL = List.of(
                new Key(List.of("Space", "K"), "play"),
                new Key(List.of("←", "→"), "step"),
                new Key(List.of("J", "L"), "jump"),
                new Key(List.of(",", "."), "speed"),
                new Key(List.of("C"), "captions"),
                new Key(List.of("M"), "mute"),
                new Key(List.of("?"), "keys"),
                new Key(List.of("Esc"), "stop"));
    }
}
