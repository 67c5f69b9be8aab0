package org.breakingfree.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LawsTest {

    private static final LawTable TABLE = LawFile.read(Path.of("src/main/content"), new Mistakes());

    private Database db;
    private Laws laws;

    @BeforeEach
    void setUp() {
        db = Database.open(TestDatabase.migrated());
        laws = new Laws(db, TestSite.CLOCK);
        db.writeAtLength(new AuditEntry(new Actor.Job("test"), "law.import", Laws.TOPIC), handle -> {
            Laws.replace(handle, TABLE);
            return 0;
        });
    }

    @AfterEach
    void tearDown() {
        db.close();
    }

    @Test
    void what_was_read_from_the_files_comes_back_from_the_database() {
        assertThat(laws.all()).containsExactlyInAnyOrderElementsOf(TABLE.laws());
        assertThat(laws.events()).containsExactlyInAnyOrderElementsOf(TABLE.events());
    }

    @Test
    void the_adopters_stand_in_the_order_in_which_their_laws_began() {
        assertThat(laws.adopters().stream()
                        .map(adopter -> adopter.code() + " " + adopter.year())
                        .toList())
                .containsExactly(
                        "SE 1999",
                        "NO 2009",
                        "IS 2009",
                        "CA 2014",
                        "GB-NIR 2015",
                        "FR 2016",
                        "IE 2017",
                        "IL 2020",
                        "US-ME 2023");
    }

    @Test
    void every_state_can_be_colored_on_a_map() {
        var states = laws.states();

        assertThat(states).hasSize(51);
        assertThat(states)
                .filteredOn(state -> state.stance() != Stance.both)
                .extracting(StateLaw::code, StateLaw::stance)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("US-ME", Stance.partial),
                        org.assertj.core.groups.Tuple.tuple("US-NV", Stance.regulated));
    }

    @Test
    void importing_again_replaces_and_does_not_double() {
        db.writeAtLength(new AuditEntry(new Actor.Job("test"), "law.import", Laws.TOPIC), handle -> {
            Laws.replace(handle, TABLE);
            return 0;
        });

        assertThat(laws.all()).hasSize(TABLE.laws().size());
        assertThat(laws.events()).hasSize(TABLE.events().size());
    }

    @Test
    void the_database_refuses_what_would_break_the_rule() {
        for (var change : List.of(
                "update law set stance = 'nordic' where code = 'SE'",
                "update law set stance = 'partial' where code = 'FR'",
                "update law set buying = 'no' where code = 'CA'",
                "update law set selling = 'yes' where code = 'CA'",
                "update law set stance = 'both' where code = 'TH'",
                "update law set buying = 'perhaps' where code = 'SE'",
                "update law set in_force = 'spring 1999' where code = 'SE'",
                "update law set note_es = '' where code = 'SE'",
                "update law set confidence = 'high' where buying_implied",
                "update law set source_url = 'javascript:alert(1)' where code = 'SE'",
                "update law_event set code = 'XX' where code = 'SE'",
                "update law_event set what_es = '' where code = 'SE'")) {
            assertThatThrownBy(() -> db.write(
                            new AuditEntry(new Actor.Job("test"), "law.edit", Laws.TOPIC),
                            handle -> handle.execute(change)))
                    .as(change)
                    .hasMessageContaining("constraint");
        }
    }

    @Test
    void every_place_can_be_found_in_both_languages() {
        var found =
                db.read(handle -> handle.createQuery("""
                        select language || ' ' || address || ' ' || title
                        from search_document
                        where kind = 'law' and subject = 'law:SE'
                        """).mapTo(String.class).list());

        assertThat(found).containsExactlyInAnyOrder("en /laws/SE Sweden", "es /laws/SE Suecia");
    }
}
