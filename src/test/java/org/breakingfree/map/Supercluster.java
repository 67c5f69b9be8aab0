package org.breakingfree.map;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// The best known library for grouping points, run by node on the same points. It is fetched with npm for the
/// measurement alone. It cannot filter: for each filter it has to be built again.
final class Supercluster {

    private static final Path FOLDER = Path.of("target", "supercluster");

    private static final String PROGRAM = """
            import { readFileSync } from 'node:fs';
            import Supercluster from 'supercluster';
            const bytes = readFileSync('points.bin');
            const points = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
            const features = [];
            for (let i = 0; i < points.length; i += 2) {
                features.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [points[i], points[i + 1]] }, properties: {} });
            }
            const used = () => { global.gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
            const at = (times, percent) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * percent / 100))];
            let built = Infinity;
            let memory;
            let index;
            for (let round = 0; round < 3; round++) {
                index = null;
                const before = used();
                const start = performance.now();
                index = new Supercluster({ radius: 60, extent: 256, maxZoom: 9 }).load(features);
                built = Math.min(built, performance.now() - start);
                memory = used() - before;
            }
            const ask = () => {
                const times = [];
                for (let i = 0; i < 2000; i++) {
                    const zoom = 5 + i % 5;
                    const k = 2 * Math.floor(Math.random() * features.length);
                    const sine = Math.sin(points[k + 1] * Math.PI / 180);
                    const x = Math.floor((points[k] / 360 + 0.5) * 2 ** zoom);
                    const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom);
                    const start = performance.now();
                    JSON.stringify(index.getTile(zoom, x, y));
                    times.push(performance.now() - start);
                }
                return times;
            };
            ask();
            const times = ask();
            const form = (number) => number.toLocaleString('en-US');
            console.log(`| ${form(features.length)} | ${built.toFixed(0)} | ${(memory / 1e6).toFixed(1)} | ${at(times, 50).toFixed(3)} | ${at(times, 99).toFixed(3)} | ${built.toFixed(0)} |`);
            """;

    private Supercluster() {}

    static void printHead() {
        System.out.println("| Supercluster 9, records | built ms | index MB | tile without filter p50 ms | p99 ms"
                + " | new filter ms (built again) |");
        System.out.println("|--:|--:|--:|--:|--:|--:|");
    }

    /// @return false when npm or node is missing; then a sentence has said so
    static boolean measure(BenchPlaces places, int records) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("measure.mjs"), PROGRAM);
        Files.write(FOLDER.resolve("points.bin"), points(places, records));
        if (!Files.isDirectory(FOLDER.resolve("node_modules/supercluster"))
                && run("npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", ".", "supercluster@9")
                        != 0) {
            System.out.println("Supercluster is left out: it takes node and npm, and npm's registry.");
            return false;
        }
        return run("node", "--expose-gc", "--max-old-space-size=4096", "measure.mjs") == 0;
    }

    private static byte[] points(BenchPlaces places, int records) {
        var table = new AreaTable(places.areas);
        var rows = places.rows(table);
        var bytes = ByteBuffer.allocate(2 * Double.BYTES * records).order(ByteOrder.LITTLE_ENDIAN);
        for (var row = 0; row < rows.size(); row++) {
            var area = table.area(rows.areas[row]);
            bytes.putDouble(area.longitude()).putDouble(area.latitude());
        }
        return bytes.array();
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
