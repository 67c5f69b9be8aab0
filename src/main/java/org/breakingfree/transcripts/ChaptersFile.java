package org.breakingfree.transcripts;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Chapters as apps fetch them: Podcasting 2.0's JSON, version 1.2.0.
public final class ChaptersFile {

    private static final JsonMapper JSON = new JsonMapper();

    record Mark(double startTime, String title) {}

    record Marks(String version, List<Mark> chapters) {}

    private ChaptersFile() {}

    public static byte[] write(List<Chapter> chapters) {
        var marks = chapters.stream()
                .map(chapter -> new Mark(chapter.millis() / 1000.0, chapter.title()))
                .toList();
        return JSON.writeValueAsBytes(new Marks("1.2.0", marks));
    }
}
