package org.tradepact.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component says, as the object of "state …" and "it is not known …": {@code "the form of the restriction"}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ask {
    String value();

    /** What is meant when a file does not say; a component without one is open. */
    String unlessSaid() default "";

    /** Whether the answer is a judgment (a valuation of the law or of conduct) rather than a plain fact. */
    boolean judgment() default false;
}
