package org.breakingfree.shapes;

import java.awt.Color;

/// The colors of a drawing that stands by itself: those of the light theme, since paper is light. `tokens.css` has the
/// same values under the names in lower case.
public enum Ink {
    SURFACE(0xffffff),
    LINEN(0xf1e9dc),
    INK(0x17262b),
    MUTED(0x3d4d53),
    LINE(0xd8cdbd),
    CONTROL(0x7a746a),
    HARBOR(0x0e4f52),
    HARBOR_TINT(0xe0eeec),
    MAP_STATE_LINE(0x8f8473),
    MAP_HALO(0xfdfbf6),
    KIND_SERVICES(0x0e4f52),
    KIND_COURTS(0x35498f),
    KIND_BUYERS(0x8a4708),
    KIND_PREVENTION(0x2a6226),
    KIND_CASES(0x7d2858),
    KIND_POLICE(0x6a757a);

    private final int color;

    Ink(int color) {
        this.color = color;
    }

    /// `#0e4f52`
    public String css() {
        return "#%06x".formatted(color);
    }

    Color awt() {
        return new Color(color);
    }
}
