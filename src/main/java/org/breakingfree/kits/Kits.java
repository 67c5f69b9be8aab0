package org.breakingfree.kits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breakingfree.db.Database;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.News;
import org.jdbi.v3.core.Handle;

/// The seminar kits, as the rest of the site sees them.
public final class Kits {

    /// What an `AuditEntry.subject` about a kit starts with.
    public static final String TOPIC = "kit";

    private final Database db;
    private final KitShelf shelf;

    /// @param folder where finished files lie
    public Kits(Database db, Path folder) {
        this.db = db;
        this.shelf = new KitShelf(folder);
    }

    /// Every kit in its newest edition.
    public List<PublishedKit> all() {
        return db.read(handle -> KitRepository.all(handle).stream()
                .map(about -> published(handle, about))
                .toList());
    }

    public Optional<PublishedKit> find(String code) {
        return all().stream().filter(kit -> kit.about().code().equals(code)).findFirst();
    }

    /// A kit in one of its editions, old or new.
    public Optional<PublishedKit> find(String code, String edition) {
        return db.read(handle -> KitRepository.find(handle, code, edition).map(about -> published(handle, about)));
    }

    private static PublishedKit published(Handle handle, PublishedKit.About about) {
        return new PublishedKit(about, KitRepository.steps(handle, about), KitRepository.files(handle, about));
    }

    /// Where a finished file or its preview lies.
    Path path(PublishedKit kit, String name) {
        return shelf.path(kit.about().sourceHash(), name);
    }

    /// Takes the files from the shelf that no edition has any more.
    void sweep() throws IOException {
        shelf.sweep(db.read(KitRepository::sourceHashes));
    }

    KitShelf shelf() {
        return shelf;
    }

    /// The neutral paths of all pages.
    public List<String> addresses() {
        return Stream.concat(Stream.of("/kits"), all().stream().map(PublishedKit::path))
                .toList();
    }

    /// The paths of all files and their previews, in the newest editions.
    public List<String> fileAddresses() {
        return all().stream()
                .flatMap(kit -> kit.files().stream()
                        .flatMap(file -> Stream.of(file.name(), file.preview()))
                        .filter(name -> !name.isEmpty())
                        .map(name -> kit.path() + "/" + kit.about().edition() + "/" + name))
                .toList();
    }

    public List<News> news() {
        return all().stream()
                .map(kit -> new News(
                        TOPIC + ":" + kit.about().code(),
                        kit.about().datedOn(),
                        kit.about().cover().title(),
                        kit.about().cover().summary(),
                        kit.path()))
                .toList();
    }

    /// Puts a kit into the directory, with its files if they are made, as a part of the caller's write.
    static void replace(Handle handle, Kit kit, String sourceHash, List<ShelvedFile> files) {
        KitRepository.replace(handle, kit, files.isEmpty() ? "" : sourceHash, files);
        SearchDocument.remove(handle, TOPIC + ":" + kit.cover().code());
        KitSearch.documents(kit).forEach(document -> SearchDocument.add(handle, document));
    }
}
