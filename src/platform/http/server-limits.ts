/**
 * What a connection may take at most, so that nobody keeps the small server busy with half requests: a head of 16 kB that is
 * there within 20 seconds, and a whole request within 5 minutes, which is a file of 40 MB over a slow line.
 */
export const serverLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
}
