package org.breakingfree.podcast;

import io.nayuki.qrcodegen.QrCode.Ecc;

/// An address as a drawing that phones read with their camera (ISO/IEC 18004).
///
/// @param size of its side, in modules, with the quiet zone around it
/// @param path of all dark modules, as the `d` of a path, a module a unit
public record QrCode(int size, String path) {

    /// Modules around it that must stay light.
    private static final int QUIET = 4;

    /// Some 15 percent of it may be soiled or covered.
    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                var run = x;
                while (run < code.size && code.getModule(run, y)) {
                    run++;
                }
                if (run > x) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, run - x, run - x));
                    x = run;
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
