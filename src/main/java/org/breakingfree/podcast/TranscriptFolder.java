package org.breakingfree.podcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.breakingfree.text.Mistakes;
import org.breakingfree.transcripts.Timecode;
import org.breakingfree.transcripts.Transcript;
import org.breakingfree.transcripts.TranscriptFile;

/// Reads the transcripts of an episode: `transcript.en.vtt`, `transcript.es.srt` …, one for each language.
final class TranscriptFolder {

    private static final Pattern NAME = Pattern.compile("transcript\\.([a-z]{2,3})\\.(vtt|srt|json|html)");

    private TranscriptFolder() {}

    /// @param spoken the language that is heard, without whose transcript nothing is published
    /// @return that of the spoken language first, then the translations by language
    static List<Transcript> read(Path folder, String spoken, int millis, Mistakes mistakes) {
        var transcripts = new ArrayList<Transcript>();
        var languages = new HashSet<String>();
        for (var path : files(folder, mistakes)) {
            var name = NAME.matcher(path.getFileName().toString());
            if (!name.matches()) {
                mistakes.add(path.toString(), 0, "expected a name such as transcript.en.vtt, .srt, .json or .html");
            } else if (!languages.add(name.group(1))) {
                mistakes.add(path.toString(), 0, "there is another transcript in \"" + name.group(1) + "\"");
            } else {
                var transcript = readFile(path, name.group(1), millis, mistakes);
                transcripts.add(transcript.language().equals(spoken) ? 0 : transcripts.size(), transcript);
            }
        }
        if (!languages.contains(spoken)) {
            mistakes.add(
                    folder.resolve("transcript." + spoken + ".vtt").toString(),
                    0,
                    "the file is missing or cannot be read: what is heard must be there to read");
        }
        return transcripts;
    }

    private static List<Path> files(Path folder, Mistakes mistakes) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("transcript"))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            mistakes.add(folder.toString(), 0, "the folder is missing or cannot be read");
            return List.of();
        }
    }

    private static Transcript readFile(Path path, String language, int millis, Mistakes mistakes) {
        var cues = TranscriptFile.read(path, mistakes);
        if (!cues.isEmpty() && cues.getLast().endMillis() > millis) {
            mistakes.add(
                    path.toString(), 0, "the transcript goes on after the end of the sound, " + Timecode.clock(millis));
        }
        return new Transcript(language, cues);
    }
}
