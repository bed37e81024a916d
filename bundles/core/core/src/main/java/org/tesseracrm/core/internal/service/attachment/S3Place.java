package org.tesseracrm.core.internal.service.attachment;

import java.net.URI;

/**
 * A bucket and how to get at it.
 *
 * @param endpoint without a slash at its end
 * @param pathStyle whether the bucket stands in the path or before the host's name
 * @param prefix what keys begin with
 */
record S3Place(
        String endpoint,
        String region,
        String bucket,
        String accessKey,
        String secretKey,
        boolean pathStyle,
        String prefix) {
    /** Keys have nothing in them that would have to be escaped. */
    URI of(String key) {
        URI base = URI.create(endpoint);
        String object = prefix.isEmpty() ? key : prefix.replaceAll("^/+|/+$", "") + "/" + key;
        return pathStyle
                ? URI.create(endpoint + "/" + bucket + "/" + object)
                : URI.create(
                        base.getScheme() + "://" + bucket + "." + base.getAuthority() + base.getPath() + "/" + object);
    }

    /** The secret stays where it is. */
    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
