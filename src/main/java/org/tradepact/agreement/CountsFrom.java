package org.tradepact.agreement;

import java.time.LocalDate;

/**
 * The first day on which conduct counts under the commitment that is judged, as rules see it: the day its text came into
 * force, or was signed where it is political or not in force yet. For clauses that tell what is done from then on from what was
 * done before.
 */
public record CountsFrom(LocalDate day) {}
