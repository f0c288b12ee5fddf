package org.tradepact.check;

import java.util.List;
import org.tradepact.agreement.Commitment;

/**
 * All that a question brings up.
 *
 * @param packs names of the packs opened, in order
 * @param notCovered commitments of those packs that no rule decides
 */
public record Answer(Question question, List<String> packs, List<Row> rows, List<Commitment> notCovered) {}
