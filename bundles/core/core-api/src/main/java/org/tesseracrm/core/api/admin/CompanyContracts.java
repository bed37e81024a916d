package org.tesseracrm.core.api.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which modules a company's contract with the operator includes (A2). For the operator. What is left out cannot be switched on by
 * the company, and closes at once where it was on; its data and the company's choice stay, and come back with the contract.
 */
@ProviderType
public interface CompanyContracts {
    Contract find(String companyId);

    /**
     * @param version of the company, which was read before
     * @param modules ids; empty: every module, also one that comes later
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code modules} where one is unknown or needs one that is left out
     */
    Contract change(String companyId, long version, Optional<Set<String>> modules);

    /**
     * @param version of the company
     * @param modules ids, in their order; empty: every module
     * @param offers what the contract could include: what is installed, what the company has switched on, and what it includes already
     */
    record Contract(String companyId, long version, Optional<List<String>> modules, List<Offer> offers) {}

    /**
     * @param name in the caller's language
     * @param used whether the company has it switched on
     */
    record Offer(String id, String name, boolean installed, boolean used, List<String> requires) {}
}
