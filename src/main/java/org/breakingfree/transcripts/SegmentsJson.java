package org.breakingfree.transcripts;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Transcripts in Podcasting 2.0's JSON, version 1.0.0, read and written.
final class SegmentsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private SegmentsJson() {}

    static List<Cue> parse(String text, Complaints complaints) {
        var cues = new ArrayList<Cue>();
        try (var json = JSON.createParser(text)) {
            if (!atSegments(json)) {
                complaints.about(1, "expected {\"version\": \"1.0.0\", \"segments\": [ … ]}");
                return cues;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                var line = json.currentTokenLocation().getLineNr();
                segment(json.readValueAsTree(), line, cues, complaints);
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                complaints.about(json.currentTokenLocation().getLineNr(), "expected a segment: {\"startTime\": 0, …}");
            }
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            complaints.about(line, "the file is not JSON, or breaks off in the middle");
        }
        return Segments.joined(cues);
    }

    /// In `{"segments": [`, or in a bare list, as some tools write it.
    private static boolean atSegments(JsonParser json) {
        var token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return true;
        }
        if (token != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("segments")) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    private static void segment(JsonNode segment, int line, List<Cue> cues, Complaints complaints) {
        var start = millis(segment, "startTime", "start");
        var end = millis(segment, "endTime", "end");
        var words = Words.plain(text(segment, "body", "text"));
        if (start < 0) {
            complaints.about(line, "the segment has no \"startTime\" in seconds");
        }
        var cue = new Cue(Math.max(0, start), end, Words.plain(text(segment, "speaker", "speakerName")), words);
        Cues.check(cues, cue, line, complaints);
        cues.add(cue);
    }

    private static String text(JsonNode segment, String... names) {
        return Stream.of(names)
                .map(segment::get)
                .filter(value -> value != null && value.isValueNode() && !value.isNull())
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }

    /// @return -1 when there is none
    private static int millis(JsonNode segment, String... names) {
        try {
            var seconds = Double.parseDouble(text(segment, names));
            return Double.isFinite(seconds) ? Cues.millis(Math.round(seconds * 1000)) : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    static String write(List<Cue> cues) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("version", "1.0.0");
            json.writeArrayPropertyStart("segments");
            for (var cue : cues) {
                json.writeStartObject();
                if (!cue.speaker().isEmpty()) {
                    json.writeStringProperty("speaker", cue.speaker());
                }
                json.writeNumberProperty("startTime", cue.startMillis() / 1000.0);
                json.writeNumberProperty("endTime", cue.endMillis() / 1000.0);
                json.writeStringProperty("body", cue.words());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
