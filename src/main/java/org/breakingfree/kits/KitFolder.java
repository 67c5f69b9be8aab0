package org.breakingfree.kits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.breakingfree.prose.Facts;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;

/// The folder `seminar-kit/`: a folder for each kit, its Spanish edition in `es/` inside it, and `theme/print.css`, how
/// all of them look.
public final class KitFolder {

    /// Raised by whoever changes how files are made, so that every kit is made again.
    private static final String RECIPE = "1";

    private final Path folder;

    public KitFolder(Path folder) {
        this.folder = folder;
    }

    /// A kit that can be built.
    ///
    /// @param hash of everything its files are made from: equal hashes give equal bytes
    public record Source(Kit kit, KitFacts facts, String css, String hash) {

        List<KitFile> build() throws IOException {
            return new KitBuilder(kit, facts, css).build();
        }

        /// Puts the kit into the directory, with its files if `kits` has them already.
        public void into(Handle handle, Kits kits) {
            Kits.replace(handle, kit, hash, kits.shelf().find(hash).orElse(List.of()));
        }
    }

    /// Every kit without a mistake, by name; what is wrong in the others is added to `mistakes`.
    public List<Source> read(Facts facts, Mistakes mistakes) {
        var sources = new ArrayList<Source>();
        try (var folders = Files.list(folder)) {
            var css = Files.readString(folder.resolve("theme").resolve("print.css"));
            for (var kit : folders.sorted()
                    .flatMap(path -> Stream.of(path, path.resolve(Language.ES.tag())))
                    .filter(path -> Files.exists(path.resolve("kit.md")))
                    .toList()) {
                var all = bytes(kit);
                var quoted = KitFacts.of(facts, language(kit)).only(new String(all, StandardCharsets.UTF_8));
                var read = KitSource.read(kit, quoted, mistakes);
                if (read.isPresent()) {
                    sources.add(new Source(read.get(), quoted, css, hash(all, quoted, css)));
                }
            }
        } catch (IOException e) {
            mistakes.add(folder.toString(), 0, "the folder of kits cannot be read: " + e.getMessage());
        }
        return sources;
    }

    /// The language comes first, since figures and helplines are said in it; its mistakes are told by [KitSource].
    private static Language language(Path kit) {
        var tag = MarkdownFile.read(kit.resolve("kit.md"), new Mistakes()).optional("language");
        return tag.filter(Language.ES.tag()::equals).isPresent() ? Language.ES : Language.EN;
    }

    /// The kit's own files, names and content.
    private static byte[] bytes(Path kit) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var files = Files.list(kit)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.writeBytes((file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
                all.writeBytes(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    private static String hash(byte[] kit, KitFacts facts, String css) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(kit);
        for (var face : Typeface.values()) {
            all.writeBytes(face.bytes());
        }
        all.writeBytes((RECIPE + css + facts).getBytes(StandardCharsets.UTF_8));
        return KitArchive.sha256(all.toByteArray());
    }
}
