package org.tradepact.agreement;

import java.time.LocalDate;

/** The day the question is asked about, for measures whose routes depend on it. */
public record AskedOn(LocalDate on) {}
