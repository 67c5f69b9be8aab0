package org.breakingfree.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a record on the map is about. How finely each kind may be placed is a rule of the database as well: see the
/// table `place_precision`.
public enum PlaceKind {
    SURVIVOR_SERVICE(Layer.SERVICES, AreaKind.CITY),
    LEGAL_SERVICE(Layer.SERVICES, AreaKind.CITY),
    HEALTH_SERVICE(Layer.SERVICES, AreaKind.CITY),
    HELPLINE_OPERATOR(Layer.SERVICES, AreaKind.CITY),
    COURT_PROGRAM(Layer.COURTS, AreaKind.CITY),
    TASK_FORCE(Layer.COURTS, AreaKind.CITY),
    AGENCY_PROGRAM(Layer.COURTS, AreaKind.CITY),
    BUYER_PROGRAM(Layer.BUYERS, AreaKind.CITY),
    BUYER_INITIATIVE(Layer.BUYERS, AreaKind.CITY),
    BUYER_OPERATION(Layer.BUYERS, AreaKind.CITY),
    PREVENTION(Layer.PREVENTION, AreaKind.CITY),
    TRAINING(Layer.PREVENTION, AreaKind.CITY),
    SEMINAR(Layer.PREVENTION, AreaKind.CITY),
    /// A case is about people who can be found again: with a county beside its number they would be found sooner.
    FEDERAL_CASE(Layer.CASES, AreaKind.STATE),
    POLICE_RECORD(Layer.POLICE, AreaKind.CITY);

    private final Layer layer;
    private final AreaKind finest;

    PlaceKind(Layer layer, AreaKind finest) {
        this.layer = layer;
        this.finest = finest;
    }

    static Optional<PlaceKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    static List<PlaceKind> in(Layer layer) {
        return Arrays.stream(values()).filter(kind -> kind.layer == layer).toList();
    }

    public Layer layer() {
        return layer;
    }

    /// The finest area such a record may stand in.
    public AreaKind finest() {
        return finest;
    }

    /// How many months a record holds after its source was read: what is offered must be looked at again within a year,
    /// what has happened stays true longer.
    public int monthsItHolds() {
        return switch (this) {
            case BUYER_OPERATION, FEDERAL_CASE, POLICE_RECORD, SEMINAR -> 36;
            default -> 12;
        };
    }

    /// As it stands in files and in the database: `survivor_service`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
