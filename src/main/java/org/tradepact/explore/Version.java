package org.tradepact.explore;

import java.util.Map;
import org.tradepact.check.Checker;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Pack;

/**
 * A pack as it is held against another: one of two versions, or one of two agreements.
 *
 * @param goods the groups of goods it is read with
 * @param rules name of each file of rules to its text
 * @param checker answers by this version; must stay open while rows of the contrast are read
 */
public record Version(Pack pack, GoodsRegister goods, Map<String, String> rules, Checker checker) {}
