package org.tesseracrm.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.tesseracrm.i18n.Text;

/** The query of every list; taken as {@code @BeanParam}. */
public class ListParams {
    @Parameter(description = "Text that the records contain")
    @QueryParam("q")
    @DefaultValue("")
    public String q;

    @Parameter(description = "RSQL, for instance kind==vip;updatedAt=gt=2026-01-01")
    @QueryParam("filter")
    @DefaultValue("")
    public String filter;

    @Parameter(description = "Field names parted by commas, - for descending, for instance -updatedAt,name")
    @QueryParam("sort")
    @DefaultValue("")
    public String sort;

    @Parameter(
            description = "How many records at most",
            schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
    @QueryParam("limit")
    @DefaultValue("50")
    public String limit;

    @Parameter(description = "The next of the page before")
    @QueryParam("cursor")
    @DefaultValue("")
    public String cursor;

    /** @throws ProblemException 422 where {@code limit} is no number from 1 to {@code most} */
    public int limit(int most) {
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of range
        }
        throw ProblemException.invalid("limit", "range", Text.of("rest.field.range", 1, most));
    }
}
