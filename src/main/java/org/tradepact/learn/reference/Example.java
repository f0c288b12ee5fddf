package org.tradepact.learn.reference;

import org.tradepact.fact.Position;

/**
 * A case that shows an entry: a scenario file in the program, whose {@code expect} names the rows to look at.
 *
 * @param file path in the program: {@code glossary/cases/quota_on_magnets.yaml}
 * @param at where the entry names it
 */
public record Example(String file, Position at) {}
