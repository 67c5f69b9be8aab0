package org.breakingfree.transcripts;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.UnseenCharacters;

/// A transcript that our editors wrote or had written: read strictly, and every mistake has its line.
public final class TranscriptFile {

    private TranscriptFile() {}

    /// Reads `transcript.en.vtt`, `.srt`, `.json` or `.html`; what is wrong is added to `mistakes` with its line.
    public static List<Cue> read(Path path, Mistakes mistakes) {
        var file = path.toString();
        var format = TranscriptFormat.ofExtension(file.substring(file.lastIndexOf('.') + 1))
                .filter(TranscriptFormat::hasTimes);
        if (format.isEmpty()) {
            mistakes.add(file, 0, "a transcript's name must end with .vtt, .srt, .json or .html");
            return List.of();
        }
        try {
            var text = UnseenCharacters.refuse(file, Files.readString(path), mistakes);
            return parse(format.get(), file, text, mistakes);
        } catch (CharacterCodingException _) {
            mistakes.add(file, 0, "the file is not UTF-8 text");
        } catch (IOException _) {
            mistakes.add(file, 0, "the transcript is missing or cannot be read");
        }
        return List.of();
    }

    static List<Cue> parse(TranscriptFormat format, String file, String text, Mistakes mistakes) {
        var before = mistakes.all().size();
        var cues = format.parse(text.replaceFirst("^\uFEFF", ""), Complaints.into(mistakes, file));
        if (cues.isEmpty() && mistakes.all().size() == before) {
            mistakes.add(file, 0, "the transcript holds no words");
        }
        return Cues.inOrder(cues);
    }
}
