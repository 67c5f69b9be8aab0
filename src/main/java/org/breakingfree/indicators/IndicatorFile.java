package org.breakingfree.indicators;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.Source;

/// Reads `indicators.csv`, the signs a new site starts with.
public final class IndicatorFile {

    private static final List<String> COLUMNS = List.of(
            "id",
            "setting",
            "group_en",
            "group_es",
            "kind",
            "indicator_en",
            "indicator_es",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "confidence",
            "wording_checked");

    private static final Set<String> CONFIDENCE = Set.of("high", "medium", "low");

    private IndicatorFile() {}

    public static List<Indicator> read(Path file, Mistakes mistakes) {
        var ids = new HashSet<String>();
        var indicators = new ArrayList<Indicator>();
        for (var row : CsvTable.read(file, mistakes, COLUMNS).rows()) {
            var indicator = indicator(row);
            if (!ids.add(indicator.id())) {
                row.mistake("the id \"" + indicator.id() + "\" is used twice");
            }
            indicators.add(indicator);
        }
        return indicators;
    }

    private static Indicator indicator(CsvTable.Row row) {
        var setting = row.text("setting");
        if (!setting.isEmpty() && !setting.matches("[a-z]+(-[a-z]+)*")) {
            row.mistake("\"setting\" is \"" + setting + "\", not words with hyphens such as health-care");
        }
        var confidence = row.text("confidence");
        if (!confidence.isEmpty() && !CONFIDENCE.contains(confidence)) {
            row.mistake("\"confidence\" is \"" + confidence + "\"; expected high, medium or low");
        }
        var checked = row.text("wording_checked");
        if (!checked.isEmpty() && !Set.of("yes", "partly").contains(checked)) {
            row.mistake("\"wording_checked\" is \"" + checked + "\"; expected yes or partly");
        }
        return new Indicator(
                row.text("id"),
                setting,
                kind(row),
                new Indicator.Words(
                        row.text("group_en"), row.text("group_es"), row.text("indicator_en"), row.text("indicator_es")),
                Source.of(row),
                confidence,
                checked.equals("yes"));
    }

    private static Indicator.Kind kind(CsvTable.Row row) {
        var kind = row.text("kind");
        if (!kind.isEmpty() && !Set.of("sign", "practice").contains(kind)) {
            row.mistake("\"kind\" is \"" + kind + "\"; expected sign or practice");
        }
        return kind.equals("practice") ? Indicator.Kind.PRACTICE : Indicator.Kind.SIGN;
    }
}
