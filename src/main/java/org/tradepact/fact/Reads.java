package org.tradepact.fact;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The components that what a method of a fact gives is worked out from, so that a rule that calls it regards these. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Reads {
    /** Names of the components. */
    String[] value();
}
