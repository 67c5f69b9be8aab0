package org.breakingfree.imports;

import java.util.HashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Features of a GeoJSON collection (RFC 7946). Their properties are the columns of a table; a point, if there is one,
/// is its longitude and latitude.
final class GeoJsonRows implements InputRows {

    /// Reads one feature and leaves the next to be read.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final BoundedReader reader;

    GeoJsonRows(BoundedReader reader) {
        this.reader = reader;
    }

    @Override
    public void forEach(Consumer<InputRow> taker) throws Broken {
        var number = 0;
        try (var json = JSON.createParser(reader)) {
            if (!isAtFeatures(json)) {
                throw new Broken("The file is JSON and no GeoJSON: it has no list of \"features\".");
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JsonNode feature = JSON.readTree(json);
                reader.rowEnded();
                number++;
                taker.accept(row(number, feature));
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new Broken("After feature " + number + " comes something that is no feature.");
            }
            // What stands behind the list is not needed, but must be there.
            while (json.nextToken() != null) {
                json.skipChildren();
                reader.rowEnded();
            }
        } catch (JacksonException fault) {
            throw Broken.after(number, "feature", fault);
        }
    }

    private boolean isAtFeatures(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (name.equals("features")) {
                return value == JsonToken.START_ARRAY;
            }
            json.skipChildren();
        }
        return false;
    }

    private static InputRow row(int number, JsonNode feature) {
        var cells = new HashMap<String, String>();
        feature.path("properties").properties().forEach(property -> {
            var text = text(property.getValue());
            if (!text.isBlank()) {
                cells.put(CsvRows.column(property.getKey()), text.strip());
            }
        });
        var id = feature.path("id");
        if (id.isValueNode() && !id.isNull()) {
            cells.putIfAbsent("id", text(id));
        }
        var geometry = feature.path("geometry");
        var position = geometry.path("coordinates");
        if (geometry.path("type").asString("").equals("Point") && position.size() >= 2) {
            cells.put("longitude", text(position.get(0)));
            cells.put("latitude", text(position.get(1)));
        } else if (geometry.isObject()) {
            cells.put(RowReading.SHAPE, "yes");
        }
        return new InputRow(number, cells);
    }

    /// A list of words is the words with blanks between, as in a table.
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(GeoJsonRows::text).collect(Collectors.joining(" "));
        }
        return value.isNull() || value.isObject() ? "" : value.asString();
    }
}
