package org.tradepact.check;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.engine.Derivation;
import org.tradepact.finding.Finding;

/**
 * The rules of one measure's pack.
 *
 * @param findings what they conclude of exactly these facts
 * @param derivations every way in which they come to it, which takes far longer
 */
record MeasureRules(
        Function<Set<Object>, Set<Finding>> findings, Function<Set<Object>, List<Derivation>> derivations) {}
