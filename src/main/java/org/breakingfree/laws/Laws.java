package org.breakingfree.laws;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.db.Database;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;
import org.breakingfree.web.News;
import org.jdbi.v3.core.Handle;

/// The laws, as the rest of the site sees them.
public final class Laws {

    /// What an `AuditEntry.subject` about a law starts with.
    public static final String TOPIC = "law";

    private static final int NEWS = 10;

    private static final Comparator<LawEvent> BY_DATE = Comparator.comparing(LawEvent::happened)
            .thenComparing(LawEvent::kind)
            .thenComparing(LawEvent::code);

    private final Database db;
    private final Clock clock;

    public Laws(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Every place, by code: countries, each followed by its parts.
    public List<Law> all() {
        return db.read(LawRepository::all);
    }

    public Optional<Law> find(String code) {
        return db.read(handle -> LawRepository.find(handle, code));
    }

    /// What happened, oldest first.
    public List<LawEvent> events() {
        return db.read(LawEventRepository::all).stream().sorted(BY_DATE).toList();
    }

    /// What happened in one place, oldest first.
    public List<LawEvent> events(String code) {
        return db.read(handle -> LawEventRepository.of(handle, code)).stream()
                .sorted(BY_DATE)
                .toList();
    }

    /// The places that punish buying and not selling, in the order in which their laws began.
    public List<Adopter> adopters() {
        return all().stream()
                .filter(law -> law.stance().isNordic() && law.since().isPresent())
                .sorted(Comparator.comparing(law -> law.since().orElseThrow()))
                .map(law -> new Adopter(
                        law.code(), law.name(), law.since().orElseThrow().year()))
                .toList();
    }

    /// The states of the United States and the District of Columbia, by code.
    public List<StateLaw> states() {
        return all().stream()
                .filter(Law::isState)
                .map(law -> new StateLaw(
                        law.code(), law.name(), law.stance(), law.reading().confidence()))
                .toList();
    }

    /// The neutral paths of all pages of the tracker.
    public List<String> addresses() {
        return Stream.concat(Stream.of("/laws"), all().stream().map(law -> "/laws/" + law.code()))
                .toList();
    }

    /// What happened lately on a known day, newest first.
    public List<News> news() {
        var names = all().stream().collect(Collectors.toMap(Law::code, Law::name));
        return events().reversed().stream()
                .filter(event -> event.happened().day() > 0)
                .limit(NEWS)
                .map(event -> new News(
                        TOPIC + ":" + event.key(),
                        event.happened().first(),
                        names.get(event.code()).en() + ": " + Messages.text(Language.EN, "laws.event." + event.kind()),
                        event.what().en(),
                        "/laws/" + event.code() + "#" + event.key()))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Puts the starting laws into empty tables, as a part of the caller's write.
    public static void replace(Handle handle, LawTable table) {
        LawRepository.deleteAll(handle);
        LawRepository.insert(handle, table.laws());
        LawEventRepository.insert(handle, table.events());
        SearchDocument.removeAll(handle, TOPIC);
        for (var document : LawSearch.documents(table)) {
            SearchDocument.add(handle, document);
        }
    }
}
