package org.breakingfree.transcripts;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// Transcripts in HTML: a `cite` names who speaks, a `time` says when, and a `p` holds the words. A cue ends where the
/// next one starts.
final class TranscriptHtml {

    private static final int DEEPEST = 200;
    private static final Set<String> UNSPOKEN =
            Set.of("head", "title", "script", "style", "template", "h1", "h2", "h3", "h4", "h5", "h6", "nav", "footer");

    private TranscriptHtml() {}

    /// @return cues that end when they start: HTML does not say more
    static List<Cue> parse(String text, Complaints complaints) {
        var parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        var reading = new Reading(complaints);
        Jsoup.parse(text, "", parser).body().traverse(reading);
        reading.endCue();
        if (!reading.hasTimes) {
            complaints.about(0, "no <time> says when the words are heard");
        }
        return reading.cues;
    }

    private static final class Reading implements NodeVisitor {

        private final Complaints complaints;
        private final List<Cue> cues = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private String speaker = "";
        private int start;
        private int line = 1;
        private boolean hasTimes;

        Reading(Complaints complaints) {
            this.complaints = complaints;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && !isElsewhere(text)) {
                words.append(text.getWholeText());
            } else if (node instanceof Element element) {
                line = element.sourceRange().start().lineNumber();
                switch (element.normalName()) {
                    case "cite" -> {
                        endCue();
                        speaker = Speakers.withoutColon(Words.plain(element.text()));
                    }
                    case "time" -> {
                        endCue();
                        startAt(element);
                    }
                    case "p", "div", "li", "br", "blockquote", "section" -> words.append('\n');
                    default -> {}
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element
                    && !hasTimes
                    && Set.of("p", "li").contains(element.normalName())) {
                endCue();
            }
        }

        private static boolean isElsewhere(TextNode text) {
            for (var parent = text.parent(); parent != null; parent = parent.parent()) {
                var name = parent.normalName();
                if (name.equals("cite") || name.equals("time") || UNSPOKEN.contains(name)) {
                    return true;
                }
            }
            return false;
        }

        private void startAt(Element time) {
            var millis = millis(time);
            if (millis < 0) {
                complaints.about(line, "the time is not written as 1:23 or 1:02:03");
                return;
            }
            if (millis < start) {
                complaints.about(line, "the cue starts before the one above it");
            }
            start = millis;
            hasTimes = true;
        }

        private static int millis(Element time) {
            try {
                return Cues.millis(Duration.parse(time.attr("datetime")).toMillis());
            } catch (DateTimeParseException | ArithmeticException _) {
                return Timecode.parse(Words.plain(time.text()).replaceAll("[()\\[\\]]", ""))
                        .orElse(-1);
            }
        }

        void endCue() {
            var text = Words.plain(words.toString());
            words.setLength(0);
            if (!text.isEmpty()) {
                cues.add(new Cue(start, start, speaker, text));
            }
        }
    }

    /// A page of its own, for whoever opens it in a browser.
    static String write(Transcript transcript) {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(transcript.language().replaceAll("[^A-Za-z0-9-]", ""))
                .append("\">\n<meta charset=\"utf-8\">\n<title>Transcript</title>\n");
        var speaker = "";
        for (var cue : transcript.cues()) {
            if (!cue.speaker().equals(speaker)) {
                var colon = cue.speaker().isEmpty() ? "" : ":";
                html.append("<cite>")
                        .append(escape(cue.speaker()))
                        .append(colon)
                        .append("</cite>\n");
                speaker = cue.speaker();
            }
            html.append("<time datetime=\"PT")
                    .append(Timecode.seconds(cue.startMillis()))
                    .append("S\">")
                    .append(cue.clock())
                    .append("</time>\n<p>")
                    .append(escape(cue.words()))
                    .append("</p>\n");
        }
        return html.append("</html>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
