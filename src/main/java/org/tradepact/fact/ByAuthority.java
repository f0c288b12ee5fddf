package org.tradepact.fact;

/** Marks words that an authority alone can say: what it holds, or decided. */
public interface ByAuthority {}
