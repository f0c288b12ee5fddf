package org.tradepact.cli;

import java.util.Optional;

/** Where a session asks and is answered. */
interface Prompt extends AutoCloseable {
    /** Shows something. */
    void say(String text);

    /** One line; nothing when no more will come. */
    Optional<String> read();

    /** Whether a person looks on, for whom a session waits before it goes on. */
    boolean person();

    /** Columns. */
    int width();

    @Override
    void close();
}
