package org.tesseracrm.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The query of every list; taken as {@code @BeanParam}. */
public class ListParams {
    @QueryParam("q")
    @DefaultValue("")
    public String q;

    @QueryParam("filter")
    @DefaultValue("")
    public String filter;

    @QueryParam("sort")
    @DefaultValue("")
    public String sort;

    @QueryParam("limit")
    @DefaultValue("50")
    public String limit;

    @QueryParam("cursor")
    @DefaultValue("")
    public String cursor;
}
