package org.breakingfree.podcast;

import java.util.List;
import org.breakingfree.text.Source;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Transcript;

/// What is inside an episode.
///
/// @param chapters in their order, the first at the beginning
/// @param sources where the facts in it were read
public record Contents(List<Chapter> chapters, List<ContentNote> notes, List<Source> sources, Transcript transcript) {}
