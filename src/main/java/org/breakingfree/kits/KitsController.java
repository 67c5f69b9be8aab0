package org.breakingfree.kits;

import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.breakingfree.http.Answer;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/kits`, the page of each kit, and its files, whose addresses carry the edition.
public final class KitsController {

    private final Kits kits;
    private final Views views;

    public KitsController(Kits kits, Views views) {
        this.kits = kits;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/kits", this::index);
        routes.page("/kits/{kit}", this::show);
        routes.file("/kits/{kit}/{edition}/{file}", this::file);
    }

    private Answer index(Visit visit) {
        return views.page("kits/index", new KitPages.Index(visit.chrome(), kits.all()), Kits.TOPIC);
    }

    private Answer show(Visit visit) {
        var kit = kits.find(visit.part("kit")).orElseThrow(visit::notFound);
        return views.page("kits/show", new KitPages.Show(visit.chrome(), kit), Kits.TOPIC);
    }

    private Answer file(Visit visit) {
        var kit = kits.find(visit.part("kit"), visit.part("edition")).orElseThrow(visit::notFound);
        var name = visit.part("file");
        for (var file : kit.files()) {
            if (file.name().equals(name)) {
                return answer(visit, kit, name, file.type(), file.sha256());
            }
            if (file.preview().equals(name)) {
                return answer(visit, kit, name, "image/png", Answer.sha256(Answer.utf8(name + file.sha256())));
            }
        }
        throw visit.notFound();
    }

    /// The name under which a file lies among somebody's downloads: neutral, and together with its kit.
    private static String saved(PublishedKit kit, String name) {
        var prefix = "seminar-" + kit.about().cover().minutes() + "-";
        return name.startsWith(prefix) ? name : prefix + name;
    }

    /// The path of a file of the directory. One that is not on this machine is being made when its edition is the
    /// newest; of an older edition it will not come back.
    private Path path(Visit visit, PublishedKit kit, String name) {
        var path = kits.path(kit, name);
        if (Files.isRegularFile(path)) {
            return path;
        }
        var newest = kits.find(kit.about().code());
        if (newest.isPresent()
                && newest.get().about().edition().equals(kit.about().edition())) {
            throw new ServiceUnavailableResponse();
        }
        throw visit.notFound();
    }

    private static Instant madeAt(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A document is taken away, never opened inside the site; a picture of it is shown. It is made anew within an
    /// edition when something it quotes changes, so its age is that of the file, not of the edition.
    private Answer answer(Visit visit, PublishedKit kit, String name, String type, String hash) {
        var path = path(visit, kit, name);
        var answer = Answer.media(type, path, hash, madeAt(path), Set.of(Kits.TOPIC));
        return type.startsWith("image/")
                ? answer
                : answer.withHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(saved(kit, name)));
    }
}
