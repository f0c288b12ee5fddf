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

    /**
     * Who can see to it that it is otherwise; several where each of them can. Left out, it follows from the type:
     * whoever takes the measure or does the act, named by a component of type {@link Actor}, decides on its terms. Left
     * to nobody are judgments; days; who acts, what a fact is about and what it points at (an {@link Actor}, {@link
     * Party}, {@link Goods} or {@link Ref}), without which it would be another fact; and everything of a fact that no
     * actor is named for. A ground or a claim ({@link Defences}, {@link Claims}) is a plea.
     *
     * <p>A day that the taker decides on can be set to the day asked about, if it has not passed: an act is adopted, a
     * measure ends.
     */
    By[] by() default {};

    /** Who can see to it that a component is otherwise. */
    enum By {
        /** Whoever takes the measure or does the act. */
        TAKER,
        /** Whoever sells and sends the goods. */
        EXPORTER,
        /** Whoever buys the goods and enters them. */
        IMPORTER,
        /** It can be said by the one it helps, and is worth what the ground is worth. */
        PLEADER,
        /** The world, the past, or the judgment or decision of another. */
        NOBODY
    }
}
