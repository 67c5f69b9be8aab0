package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.List;

/// All the words of an episode, in one language.
///
/// @param language ISO 639: `en`
public record Transcript(String language, List<Cue> cues) {

    /// A pause this long starts a new paragraph.
    private static final int PARAGRAPH_PAUSE_MILLIS = 350;

    /// About how much of the recording one search result stands for.
    private static final int PASSAGE_MILLIS = 30_000;

    public record Section(Chapter chapter, List<Paragraph> paragraphs) {}

    public record Paragraph(String speaker, List<Cue> cues) {

        public Cue first() {
            return cues.getFirst();
        }
    }

    /// The words as a reader wants them: by chapter, then by paragraph. A paragraph ends where the
    /// speaker changes or takes a breath longer than between two sentences.
    public List<Section> sections(List<Chapter> chapters) {
        var sections = new ArrayList<Section>();
        for (var i = 0; i < chapters.size(); i++) {
            var from = i == 0 ? 0 : chapters.get(i).millis();
            var until = i + 1 < chapters.size() ? chapters.get(i + 1).millis() : Integer.MAX_VALUE;
            var within = cues.stream()
                    .filter(cue -> cue.startMillis() >= from && cue.startMillis() < until)
                    .toList();
            sections.add(new Section(chapters.get(i), paragraphs(within)));
        }
        return sections;
    }

    private static List<Paragraph> paragraphs(List<Cue> cues) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var cue : cues) {
            var last = paragraphs.isEmpty() ? null : paragraphs.getLast();
            if (last == null
                    || !last.speaker().equals(cue.speaker())
                    || cue.startMillis() - last.cues().getLast().endMillis() >= PARAGRAPH_PAUSE_MILLIS) {
                last = new Paragraph(cue.speaker(), new ArrayList<>());
                paragraphs.add(last);
            }
            last.cues().add(cue);
        }
        return paragraphs;
    }

    /// The words in pieces of about half a minute, for searching.
    public List<List<Cue>> passages() {
        var passages = new ArrayList<List<Cue>>();
        for (var cue : cues) {
            if (passages.isEmpty()
                    || cue.endMillis() - passages.getLast().getFirst().startMillis() > PASSAGE_MILLIS) {
                passages.add(new ArrayList<>());
            }
            passages.getLast().add(cue);
        }
        return passages;
    }
}
