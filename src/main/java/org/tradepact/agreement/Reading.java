package org.tradepact.agreement;

/** The option taken of a pivot, as rules see it: {@code Reading(pivot == "MY-ART-CM.1/stage", option == "any-stage")}. */
public record Reading(String pivot, String option) {}
