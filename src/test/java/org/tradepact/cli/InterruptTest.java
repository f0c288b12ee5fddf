package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InterruptTest {
    /** Far more than it takes, and less than is waited for where something has to be written first. */
    private static final long PATIENCE = 20_000;

    @Test
    void what_can_be_written_again_is_not_waited_for() throws Exception {
        try (Interrupt interrupt = new Interrupt()) {
            AtomicInteger told = new AtomicInteger();
            interrupt.waitsNoMore(told::incrementAndGet);
            Thread end = new Thread(interrupt::end);
            end.setDaemon(true);
            end.start();
            end.join(PATIENCE);
            assertThat(end.isAlive()).isFalse();
            assertThat(told).hasValue(1);
            assertThat(interrupt.asked()).isTrue();
        }
    }
}
