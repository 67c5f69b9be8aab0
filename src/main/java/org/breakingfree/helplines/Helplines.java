package org.breakingfree.helplines;

import java.util.List;
import java.util.Optional;
import org.breakingfree.db.Database;
import org.breakingfree.db.Remembered;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.SafetyNumbers;
import org.jdbi.v3.core.Handle;

/// The directory of helplines, as the rest of the site sees it.
public final class Helplines {

    /// What an `AuditEntry.subject` about a helpline starts with.
    public static final String TOPIC = "helpline";

    static final String EMERGENCY = "us-emergency";
    static final String NATIONAL = "us-national";
    static final String MEN = "us-men";

    private final Database db;
    private final Remembered<SafetyNumbers> safetyNumbers = new Remembered<>(this::readSafetyNumbers);

    public Helplines(Database db) {
        this.db = db;
    }

    /// All helplines: those of the United States first, national ones before those of a state.
    public List<Helpline> all() {
        return db.read(HelplineRepository::all);
    }

    /// All but the national ones of the United States, by place, for beside something that is hard to hear or to read.
    public HelplinePages.Nearby nearby(Chrome chrome) {
        return HelplinePages.Nearby.of(chrome, all());
    }

    public Optional<Helpline> find(String key) {
        return db.read(handle -> HelplineRepository.find(handle, key));
    }

    /// The numbers that stand on every page; read once and again after [#forget].
    public SafetyNumbers safetyNumbers() {
        return safetyNumbers.get();
    }

    private SafetyNumbers readSafetyNumbers() {
        return db.read(handle -> {
            var national = HelplineRepository.find(handle, NATIONAL).orElseThrow();
            return new SafetyNumbers(
                    phone(HelplineRepository.find(handle, EMERGENCY).orElseThrow()),
                    phone(national),
                    national.contact().textTo(),
                    phone(HelplineRepository.find(handle, MEN).orElseThrow()));
        });
    }

    /// Reads the numbers anew next time: a helpline has changed.
    public void forget() {
        safetyNumbers.forget();
    }

    /// Puts the starting directory into an empty table, as a part of the caller's write.
    public static void replace(Handle handle, List<Helpline> helplines) {
        HelplineRepository.replace(handle, helplines);
        for (var document : HelplineSearch.documents(helplines)) {
            SearchDocument.add(handle, document);
        }
    }

    private static SafetyNumbers.Phone phone(Helpline helpline) {
        return new SafetyNumbers.Phone(helpline.name(), helpline.contact().phone(), helpline.dialed());
    }
}
