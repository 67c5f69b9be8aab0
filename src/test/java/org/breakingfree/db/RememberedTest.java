package org.breakingfree.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicReference<String> stored = new AtomicReference<>("old");

    @Test
    void a_value_is_read_once_until_it_is_forgotten() {
        var remembered = new Remembered<>(stored::get);
        remembered.get();
        stored.set("new");

        assertThat(remembered.get()).isEqualTo("old");
        remembered.forget();
        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void what_was_read_before_a_change_is_not_remembered_after_it() {
        var remembered = new AtomicReference<Remembered<String>>();
        remembered.set(new Remembered<>(() -> {
            var read = stored.get();
            if (read.equals("old")) {
                // The change commits and is told while the old value is on its way.
                stored.set("new");
                remembered.get().forget();
            }
            return read;
        }));

        remembered.get().get();

        assertThat(remembered.get().get()).isEqualTo("new");
    }
}
