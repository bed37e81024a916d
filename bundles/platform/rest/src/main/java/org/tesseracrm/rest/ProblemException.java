package org.tesseracrm.rest;

/** A problem known at once, thrown by code that stands in the REST layer itself. */
public final class ProblemException extends RuntimeException {
    private final Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
