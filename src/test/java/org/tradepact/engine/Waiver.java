package org.tradepact.engine;

/** An exception for these tests: the port has waived its limits. */
public record Waiver(String port) {}
