package org.tradepact.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tradepact.fact.Fact;

/**
 * A complete case: nothing in it is open. All that {@link Judge} takes.
 *
 * @param facts without gaps
 * @param readings pivot id to the option taken
 * @param courses the life of each instrument, by id
 */
record Case(LocalDate asOf, List<Fact> facts, Map<String, String> readings, Map<String, Course> courses) {}
